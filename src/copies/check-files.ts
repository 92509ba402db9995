import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element } from 'hast';
import { checksumOf } from './checksums.ts';
import { languageOf, wordsOf, type Edition } from './edition.ts';
import { toBytes } from '../core/files.ts';
import { readerScript } from './reader-scripts.ts';

/** The list of a copy’s files, for the page that checks them; it does not list itself. */
const listFile = 'copy/files.js';
const script = 'copy/check.js';

/** Words that the script of the page shows. */
const scriptWords = [
  'loading',
  'loaded',
  'missing',
  'progress',
  'same',
  'changed',
  'extra',
  'wrongFolder',
  'noFolder',
] as const;

/** Adds the page that checks a copy, in the copy’s languages, and the list that it checks against. */
export async function addChecks(
  edition: Edition,
  copy: Map<string, Uint8Array>,
  tags: readonly string[],
  { checkPage, styles }: { checkPage: string; styles: readonly string[] },
): Promise<void> {
  copy.set(script, toBytes(await readerScript('check.ts', edition.site, tags)));
  copy.set(checkPage, toBytes(toPage(edition, tags, styles)));
  const list = [...copy].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => [path, checksumOf(content)]);
  copy.set(listFile, toBytes(`var copyFiles=${JSON.stringify(list)}`));
}

function toPage(edition: Edition, tags: readonly string[], styles: readonly string[]): string {
  const [first = ''] = tags;
  const page = h('html', { lang: first, dir: languageOf(edition, first).direction }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', wordsOf(edition, first)('check.title')),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('link', { rel: 'icon', href: 'favicon.svg', type: 'image/svg+xml' }),
      ...styles.map((href) => h('link', { rel: 'stylesheet', href })),
      h('script', { src: listFile, defer: true }),
      h('script', { src: script, defer: true }),
    ]),
    h('body', { className: 'wide' }, [
      h('main', { id: 'text', className: 'check' }, [
        ...(tags.length > 1 ? [languageList(edition, tags)] : []),
        ...tags.map((tag) => section(edition, tag)),
      ]),
    ]),
  ]);
  return `<!doctype html>${toHtml(page)}`;
}

function languageList({ site }: Edition, tags: readonly string[]): Element {
  const languages = site.languages.filter(({ tag }) => tags.includes(tag));
  return h('nav', { className: 'check-languages' }, [
    h(
      'ul',
      languages.map(({ tag, name, direction }) =>
        h('li', [h('a', { href: `#${tag}`, lang: tag, hrefLang: tag, dir: direction }, name)]),
      ),
    ),
  ]);
}

function section(edition: Edition, tag: string): Element {
  const words = wordsOf(edition, tag);
  const texts = Object.fromEntries(scriptWords.map((word) => [word, words(`check.${word}`)]));
  return h(
    'section',
    { id: tag, lang: tag, dir: languageOf(edition, tag).direction, dataWords: JSON.stringify(texts) },
    [
      h('h1', words('check.title')),
      h('p', { className: 'lead' }, words('check.intro')),
      h('noscript', [h('p', { className: 'notice' }, words('check.noScript'))]),
      h('h2', words('check.parts')),
      h('p', { dataCheckParts: '', role: 'status' }),
      h('ul', { dataCheckPartsList: '' }),
      h('h2', words('check.files')),
      h('p', words('check.filesText')),
      h('p', { dataCheckChoice: '', hidden: true }, [
        h('label', [words('check.choose'), ' ', h('input', { type: 'file', webkitDirectory: true, multiple: true })]),
      ]),
      h('p', { dataCheckFiles: '', role: 'status' }),
      h('ul', { dataCheckFilesList: '' }),
      h('p', [h('a', { href: `${tag}/index.html` }, words('check.back'))]),
    ],
  );
}
