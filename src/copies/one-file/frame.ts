import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { LanguageEdition } from '../language-edition.ts';
import { copyPage, type PageCopy } from '../page-copy.ts';
import { isStyleSheet } from '../page-links.ts';

/**
 * The frame that the one file’s pages stand in: that of the first page. What it loads is taken out, since the file
 * brings that itself.
 * @throws when the site has no first page in the language
 */
export function openFrame(edition: LanguageEdition): PageCopy {
  const home = edition.copied.pages.get(edition.paths.home);
  if (!home) throw new Error(`There is no ${edition.paths.home} in the built site.`);
  const frame = copyPage(edition, home);
  visit(frame.tree, 'element', (node, index, parent) => {
    const isLoaded =
      node.tagName === 'script' ? 'src' in node.properties : node.tagName === 'link' && isStyleSheet(node);
    if (!isLoaded || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return frame;
}

/** Puts all pages in the place of the one that the frame came with. */
export function putText({ tree, body, text }: PageCopy, pages: ElementContent[], { inTwo }: { inTwo: boolean }): void {
  const root = tree.children.find((child) => child.type === 'element');
  if (root && inTwo) root.properties['className'] = ['two-languages'];
  body.children[body.children.indexOf(text)] = h('main', { id: 'text', tabIndex: -1 }, pages);
  body.properties['className'] = ['one-file', 'wide'];
}
