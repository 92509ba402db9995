import { isComponentName } from './components.ts';
import { Content } from './content.ts';
import type { ContentFile } from './content-files.ts';
import { nodesOf } from './nodes.ts';
import type { Page } from './page.ts';
import type { Parsers } from './parsers.ts';

/** Content while it is edited. */
export interface EditedContent {
  /** What can be shown: a file that cannot be read is as it was when it last could. */
  shown: Content;
  /** The files that are so held back, by their paths. */
  heldBack: ReadonlySet<string>;
}

/**
 * Reads content anew after an edit. Half a sentence of YAML must not take a page away from the person who writes it.
 * @param files all files as they are now
 * @param before what could be shown until now
 */
export function withLastGood(files: readonly ContentFile[], before: Content, read?: Parsers): EditedContent {
  const now = new Content(files, read, before);
  const held = new Map(
    before.files
      .filter(({ path }) => now.paths.has(path) && !isReadable(now, path) && isReadable(before, path))
      .map((file) => [file.path, file]),
  );
  const shown =
    held.size === 0
      ? now
      : new Content(
          files.map((file) => held.get(file.path) ?? file),
          read,
          before,
        );
  return { shown, heldBack: new Set(held.keys()) };
}

/** Whether a file parses and fits, as far as somebody asks for its data, its words or the components that it places. */
function isReadable(content: Content, path: string): boolean {
  const page = content.pageAt(path);
  try {
    if (page) return page.data !== undefined && page.syntaxError === undefined && placesKnown(page);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  const file = content.dataFile(path);
  return file === undefined || file.data !== undefined;
}

/** Whether all that a page of MDX places is there to be placed. */
function placesKnown({ tree }: Page): boolean {
  return [...nodesOf(tree, 'mdxJsxFlowElement'), ...nodesOf(tree, 'mdxJsxTextElement')].every(
    ({ name }) => name !== null && isComponentName(name),
  );
}
