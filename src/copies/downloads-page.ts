import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { checksumOf, checksumsFile } from './checksums.ts';
import { languageOf, wordsOf, type Edition } from './edition.ts';
import type { Files } from '../core/files.ts';
import { sizeInWords } from './words.ts';

/** The kinds of files in the order in which readers are offered them. */
export const downloadKinds = ['zip', 'html', 'epub', 'pdf'] as const;

export type DownloadKind = (typeof downloadKinds)[number];

/** The name of a download; `all` for the archive of all languages. */
export function downloadName(tag: string, kind: DownloadKind): string {
  return `integration-policy-${tag}.${kind}`;
}

/**
 * Lists the downloads on the page about them, in the place of an earlier list.
 * @param html the page, with an element `data-downloads` where the list belongs
 * @param downloads those that were made, by name
 * @param folder address of their folder
 */
export function listDownloads(edition: Edition, html: string, tag: string, downloads: Files, folder: string): string {
  const tree = fromHtml(html);
  const place = select('[data-downloads]', tree);
  if (!place)
    throw new Error(`The page on downloads in ${tag} has no place for them. Use the component Downloads there.`);
  place.children = toList(edition, tag, downloads, folder);
  visit(tree, 'element', ({ properties }) => {
    if ('dataNoDownloads' in properties) properties['hidden'] = true;
  });
  return toHtml(tree);
}

function toList(edition: Edition, tag: string, downloads: Files, folder: string): Element[] {
  const words = wordsOf(edition, tag);
  const others = edition.site.languages.filter((language) => language.tag !== tag);
  const items = (of: string, kinds: readonly DownloadKind[], label: (kind: DownloadKind) => string): Element[] =>
    kinds.flatMap((kind) => {
      const name = downloadName(of, kind);
      const content = downloads.get(name);
      return content ? [item(edition, tag, { name, content, href: folder + name, label: label(kind) })] : [];
    });
  return [
    h('ul', { className: 'downloads' }, [
      ...items(tag, downloadKinds, (kind) => words(`downloads.${kind}`)),
      ...items('all', ['zip'], () => words('downloads.all')),
    ]),
    h('details', [
      h('summary', words('downloads.others')),
      ...others.flatMap(({ tag: other, name, direction }) => [
        h('p', { className: 'downloads-language', lang: other, dir: direction }, name),
        h(
          'ul',
          { className: 'downloads' },
          items(other, downloadKinds, (kind) => words(`downloads.${kind}`)),
        ),
      ]),
    ]),
    h('p', [h('a', { href: folder + checksumsFile, download: true }, words('downloads.sums'))]),
  ];
}

function item(
  edition: Edition,
  tag: string,
  { name, content, href, label }: { name: string; content: Uint8Array; href: string; label: string },
): Element {
  const of = /-([\w-]+)\.\w+$/.exec(name.replace('integration-policy', ''))?.[1] ?? '';
  const language = of === 'all' || of === tag ? {} : { hrefLang: languageOf(edition, of).tag };
  return h('li', [
    h('a', { href, download: true, ...language }, label),
    ' ',
    h('span', { className: 'download-size' }, sizeInWords(content.byteLength, tag)),
    h('details', [
      h('summary', wordsOf(edition, tag)('downloads.checksum')),
      h('code', { dir: 'ltr' }, `${checksumOf(content)}  ${name}`),
    ]),
  ]);
}
