import type { Element, ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { parsePage } from './built-site.ts';
import { copyNote, notePicker, oldNotice } from './copy-note.ts';
import { dataAddress } from './data-address.ts';
import { wordsOf, type Edition } from './edition.ts';
import { toBytes } from '../core/files.ts';
import { liveAddress, type Target } from './links.ts';
import { contentsId, linkInFile, toSection } from './one-file-page.ts';
import { oneFileParts } from './one-file-parts.ts';
import { insert, toCopyPage } from './page-copy.ts';
import type { Parts } from './parts.ts';
import { readingOrder, type Part } from './reading-order.ts';

/**
 * Makes one HTML file of all pages of a language, with styles, drawings, scripts and search in it. It opens to a contents page; without
 * JavaScript it is the whole text in order.
 */
export async function toOneFile(edition: Edition, parts: Parts, tag: string): Promise<Uint8Array> {
  const { site } = edition;
  const { home, parts: order } = readingOrder(site, tag);
  const search = `${tag}/search/index.html`;
  const texts = [home, ...order.flatMap(({ pages }) => pages)];
  const inFile = new Set([...texts, search, `${tag}/print/index.html`]);
  const linkTo = (target: Target): string | undefined =>
    inFile.has(target.path) ? linkInFile(target) : dataAddress(site.files, target.path);
  const sections = [...texts, search].map((path) =>
    toSection(edition, path, tag, order.find(({ pages }) => pages.includes(path))?.title ?? '', linkTo),
  );

  const tree = parsePage(site.files, home);
  // The link that skips the frame leads past it on every page.
  toCopyPage(edition, tree, tag, {
    from: home,
    linkTo: (target) => (target.rest === '#text' ? target.rest : linkTo(target)),
  });
  notePicker(edition, tree, tag);
  select('#menu ul', tree)?.children.unshift(
    h('li', [h('a', { href: `#${contentsId}` }, wordsOf(edition, tag)('print.contents'))]),
  );
  const live = liveAddress(site, home);
  replaceText(tree, [
    oldNotice(edition, tag, live),
    contentsPage(edition, tag, order, sections),
    ...sections,
    copyNote(edition, tag, live),
  ]);

  const { policy, css, first, last } = await oneFileParts(edition, parts, { texts, search }, tag);
  const head = [h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }), h('style', css), ...first];
  select('head', tree)?.children.splice(1, 0, ...head);
  insert(tree, 'body', 'last', ...last);
  return toBytes(toHtml(tree));
}

/** Puts all pages in the place of the one that the frame came with, and takes out what they bring in themselves. */
function replaceText(tree: Root, text: ElementContent[]): void {
  visit(tree, 'element', (node, index, parent) => {
    const isLoaded =
      node.tagName === 'script'
        ? 'src' in node.properties
        : node.tagName === 'link' && node.properties['rel']?.toString() === 'stylesheet';
    if (!isLoaded || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const body = select('body', tree);
  const place =
    body?.children.findIndex(
      (child) => child.type === 'element' && select('main', { type: 'root', children: [child] }) !== undefined,
    ) ?? -1;
  if (!body || place < 0) throw new Error('The home page has no <main>.');
  body.children[place] = h('main', { id: 'text', tabIndex: -1 }, text);
  body.properties['className'] = ['one-file', 'wide'];
}

/** What the file opens to. */
function contentsPage(edition: Edition, tag: string, order: readonly Part[], sections: readonly Element[]): Element {
  const words = wordsOf(edition, tag);
  const titleOf = (id: string): string => {
    const section = sections.find(({ properties }) => properties['id'] === id);
    return toString(select('h1', section ?? h('p')) ?? h('p')).trim();
  };
  const link = (path: string): Element => {
    const href = linkInFile({ path, rest: '' });
    return h('li', [h('a', { href }, titleOf(href.slice(1)))]);
  };
  return h('section', { className: 'one-page', id: contentsId, tabIndex: -1 }, [
    h('header', { className: 'page-title' }, [
      h('h1', words('site.title')),
      h('p', { className: 'lead' }, words('site.tagline')),
    ]),
    h('nav', { className: 'one-contents', ariaLabel: words('print.contents') }, [
      h('h2', words('print.contents')),
      h('ul', [link(`${tag}/index.html`)]),
      ...order.flatMap(({ title, pages }) => [h('p', title), h('ul', pages.map(link))]),
    ]),
  ]);
}
