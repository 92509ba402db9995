import { nodesOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import { startOfFile } from '../content/place.ts';
import { blocksOfTree } from './blocks.ts';
import { isUnderlined } from './headings.ts';
import type { Problem } from './rule.ts';

/** Finds pages that have a title, and nothing for a reader below it. */
export function* emptyPage({ tree, text, frontMatter, syntaxError }: Page): Iterable<Problem> {
  if (!frontMatter || syntaxError) return;
  const isDrawn = (['mdxJsxFlowElement', 'image', 'code', 'html'] as const).some(
    (type) => nodesOf(tree, type).length > 0,
  );
  const headings = new Set(
    nodesOf(tree, 'heading')
      .filter((heading) => !isUnderlined(heading, text))
      .map(({ position }) => position?.start.line),
  );
  const isWritten = blocksOfTree(tree).some(
    ({ text: words, place }) => words.trim() !== '' && !headings.has(place.line),
  );
  if (isDrawn || isWritten) return;
  const line = text.trimEnd().split('\n').length;
  yield {
    ...startOfFile,
    line,
    message: 'The page has no words below its title',
    fix: 'Write them below the front matter, or remove the page',
  };
}
