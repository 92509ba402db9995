import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Files } from '../core/files.ts';
import { setType, type TypeOf } from '../markdown/typography/set-type.ts';
import { downloadsEnd, downloadsFolder, downloadsStart } from '../pages/built-site.ts';
import { checksumOf, checksumsFile } from './checksums.ts';
import { allLanguages, downloadKinds, downloadName, type DownloadKind } from './download-names.ts';
import { withForeignWords, type LanguageEdition } from './language-edition.ts';
import { pairsOf, pairTag, type LanguagePair } from './language-pairs.ts';
import { sizeInWords } from './size-in-words.ts';

/**
 * Lists the downloads on the page about them, in place of what stands there where there are none, or of an earlier
 * list.
 * @param html the page, with `downloadsStart` and `downloadsEnd` where the list belongs
 * @param downloads those that were made, by name
 * @param typeOf gives how texts of a language are set
 * @throws when the page has no place for them
 */
export function listDownloads(edition: LanguageEdition, html: string, downloads: Files, typeOf: TypeOf): string {
  const start = html.indexOf(downloadsStart);
  const end = html.indexOf(downloadsEnd);
  if (start === -1 || end === -1)
    throw new Error(
      `The page on downloads in ${edition.tag} has no place for them. Use the component Downloads there.`,
    );
  const tree = { type: 'root' as const, children: toList(edition, downloads) };
  const list = setType(withForeignWords(edition, toHtml(tree)), typeOf, edition.tag);
  return html.slice(0, start + downloadsStart.length) + list + html.slice(end);
}

function toList({ tag, copied: { site }, words }: LanguageEdition, downloads: Files): Element[] {
  const folder = site.fileAddress(`${downloadsFolder}/`);
  const item = (of: string, kind: DownloadKind, label: string): Element[] => {
    const name = downloadName(site, of, kind);
    const content = downloads.get(name);
    const language = of !== tag && site.languages.some((each) => each.tag === of) ? { hrefLang: of } : {};
    if (!content) return [];
    return [
      h('li', [
        h('a', { href: folder + name, download: true, ...language }, label),
        ' ',
        h('span', { className: 'download-size' }, sizeInWords(content.byteLength, tag)),
        h('details', [
          h('summary', words('downloads.checksum')),
          h('code', { dir: 'ltr' }, `${checksumOf(content)}  ${name}`),
        ]),
      ]),
    ];
  };
  const ofLanguage = (of: string): Element[] =>
    downloadKinds.flatMap((kind) => item(of, kind, words(`downloads.${kind}`)));
  const pairs = (areOwn: boolean): Element[] => {
    const listed = pairsOf(site).filter((pair) => pair.includes(tag) === areOwn && downloads.has(nameOf(pair)));
    if (listed.length === 0) return [];
    return [
      h('p', { className: 'downloads-language' }, words('downloads.pairs')),
      h('p', words('downloads.pairsText')),
      ...listed.flatMap((pair) => [
        h('p', { className: 'downloads-languages' }, languagesOf(pair)),
        h('ul', { className: 'downloads' }, ofLanguage(pairTag(pair))),
      ]),
    ];
  };
  const nameOf = (pair: LanguagePair): string => downloadName(site, pairTag(pair), 'html');
  const languagesOf = (pair: LanguagePair): ElementContent[] =>
    pair.flatMap((each, index): ElementContent[] => {
      const text = h('bdi', { lang: each, dir: site.directionOf(each) }, site.nameOf(each));
      return index === 0 ? [text] : [{ type: 'text', value: ' · ' }, text];
    });
  const others = site.languages.filter((language) => language.tag !== tag);
  return [
    h('ul', { className: 'downloads' }, [...ofLanguage(tag), ...item(allLanguages, 'zip', words('downloads.all'))]),
    ...pairs(true),
    h('details', [
      h('summary', words('downloads.others')),
      ...others.flatMap(({ tag: other, name, direction }) => [
        h('p', { className: 'downloads-language', lang: other, dir: direction }, name),
        h('ul', { className: 'downloads' }, ofLanguage(other)),
      ]),
      ...pairs(false),
    ]),
    h('p', [h('a', { href: folder + checksumsFile, download: true }, words('downloads.sums'))]),
  ];
}
