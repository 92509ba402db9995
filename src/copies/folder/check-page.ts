import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toBytes } from '../../core/files.ts';
import { checksumOf } from '../checksums.ts';
import { withForeignWords, type LanguageEdition } from '../language-edition.ts';

/** The page that checks the copy. */
export const checkPage = 'check.html';
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
  'noList',
] as const;

/**
 * Adds the page that checks a copy, in the copy’s languages, and the list that it checks against.
 * @param check the script of the page
 */
export function addChecks(copy: Map<string, Uint8Array>, editions: readonly LanguageEdition[], check: string): void {
  const styles = [...copy.keys()].filter((path) => path.endsWith('.css'));
  copy.set(script, toBytes(check));
  copy.set(checkPage, toBytes(toPage(editions, styles)));
  const list = [...copy].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => [path, checksumOf(content)]);
  copy.set(listFile, toBytes(`var copyFiles=${JSON.stringify(list)}`));
}

function toPage(editions: readonly LanguageEdition[], styles: readonly string[]): string {
  const [{ tag, direction, words }] = editions as [LanguageEdition];
  const page = h('html', { lang: tag, dir: direction }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', words('check.title')),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('link', { rel: 'icon', href: 'favicon.svg', type: 'image/svg+xml' }),
      ...styles.map((href) => h('link', { rel: 'stylesheet', href })),
      h('script', { src: listFile, defer: true }),
      h('script', { src: script, defer: true }),
    ]),
    h('body', { className: 'wide' }, [
      h('main', { id: 'text', className: 'check' }, [
        ...(editions.length > 1 ? [languageList(editions)] : []),
        ...editions.map(section),
      ]),
    ]),
  ]);
  return `<!doctype html>${withForeignWords(editions[0] as LanguageEdition, toHtml(page))}`;
}

function languageList(editions: readonly LanguageEdition[]): Element {
  return h('nav', { className: 'check-languages' }, [
    h(
      'ul',
      editions.map(({ tag, name, direction }) =>
        h('li', [h('a', { href: `#${tag}`, lang: tag, hrefLang: tag, dir: direction }, name)]),
      ),
    ),
  ]);
}

function section({ tag, direction, copied, words }: LanguageEdition): Element {
  // With their places: the script fills them.
  const texts = Object.fromEntries(scriptWords.map((word) => [word, copied.site.shownText(tag, `check.${word}`)]));
  return h('section', { id: tag, lang: tag, dir: direction, dataWords: JSON.stringify(texts) }, [
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
  ]);
}
