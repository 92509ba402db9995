import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that build sites of their own, which takes longest. */
const builds = /\/tests\/build\/|\/(?:downloads|same-bytes)\.test\.ts$/;

/**
 * Orders test files so that no long one begins last, while the other core has nothing to do any more. How long each
 * took is not known in a fresh clone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const isQuick = ({ moduleId }: TestSpecification): boolean => !builds.test(moduleId);
    return projects.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).sort((a, b) => Number(isQuick(a)) - Number(isQuick(b))),
    );
  }
}
