import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, however short they are: they build sites of their own, or look at very many pages. */
const long = new RegExp(
  `/tests/build/|/(?:${[
    'accessibility(?:-of-(?:translations|what-opens))?|beside|dev|dev-findings|keeping|keeping-faults|keyboard|narrow',
    'search-help|search-loading',
    'built-elsewhere|downloads|epub|firefox|folder|one-file|search',
    'line-ends|search-quality|sound-pages|weights',
    'command|cures|hostile|move|new|translations',
  ].join('|')})\\.test\\.ts$`,
);

/**
 * Orders test files project by project as they are configured, and so that no long one begins last, while the other
 * core has nothing to do any more. How long each took is not known in a fresh clone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = this.ctx.projects.map(({ name }) => name);
    const isQuick = ({ moduleId }: TestSpecification): boolean => !long.test(moduleId);
    return projects.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).sort((a, b) => Number(isQuick(a)) - Number(isQuick(b))),
    );
  }
}
