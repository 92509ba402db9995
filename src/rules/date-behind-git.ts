import type { Content } from '../content/content.ts';
import type { Circumstances, ProblemInFile } from './rule.ts';

/** Finds pages that git knows to have been changed after the day that they say. */
export function* dateBehindGit(content: Content, { lastChanged }: Circumstances): Iterable<ProblemInFile> {
  for (const { path, data, frontMatter } of content.pages) {
    const changed = lastChanged?.get(path);
    if (!data || !frontMatter || changed === undefined || data.updated >= changed) continue;
    yield {
      file: path,
      ...frontMatter.placeOf(['updated']),
      message: `The page was changed on ${changed}, after the day that stands here`,
      fix: `Write: updated: ${changed}`,
    };
  }
}
