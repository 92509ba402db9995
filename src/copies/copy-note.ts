import type { Element, Root } from 'hast';
import { select } from 'hast-util-select';
import { h } from 'hastscript';
import { copyWords, languageOf, wordsOf, type Edition } from './edition.ts';
import { qrCode } from './qr-code.ts';

/**
 * What every page of a copy says of itself, at its foot.
 * @param live address of the page on the web
 * @param check way to the page that checks the copy, if the copy has one
 */
export function copyNote(edition: Edition, tag: string, live: string, check?: string): Element {
  const words = wordsOf(edition, tag);
  return h('aside', { className: 'copy-note', ariaLabel: words('copy.title') }, [
    h('div', [
      h('p', copyWords(edition, tag)),
      h('p', [words('copy.live'), ' ', h('a', { href: live, dir: 'ltr', rel: 'external' }, live)]),
      h('p', words('copy.limits')),
      h('p', words('copy.look')),
      ...(check ? [h('p', [h('a', { href: check }, words('check.title'))])] : []),
    ]),
    qrCode(live, words('copy.code')),
  ]);
}

/** What stands above the text once the copy is old; a script shows it then. */
export function oldNotice(edition: Edition, tag: string, live: string): Element {
  const words = wordsOf(edition, tag);
  return h('p', { className: 'notice copy-old', hidden: true, dataCopyOld: languageOf(edition, tag).updated }, [
    words('copy.old', { date: languageOf(edition, tag).updatedInWords }),
    ' ',
    h('a', { href: live, rel: 'external' }, words('copy.newest')),
  ]);
}

/** Says in the language picker of a copy that the languages that it does not hold open on the web. */
export function notePicker(edition: Edition, tree: Root, tag: string): void {
  const words = wordsOf(edition, tag)('copy.otherLanguages');
  select('#languages', tree)?.children.push(
    h('p', { className: 'picker-note', lang: tag, dir: languageOf(edition, tag).direction }, words),
  );
}

/** What a reader sees who opens a page inside the archive: the style sheet that hides it is not there. */
export function unpackFirst(edition: Edition, tags: readonly string[]): Element {
  return h(
    'div',
    { className: 'unpack-first' },
    tags.map((tag) => {
      const words = wordsOf(edition, tag);
      return h('div', { lang: tag, dir: languageOf(edition, tag).direction }, [
        h('p', [h('strong', words('copy.unpack'))]),
        h('p', words('copy.unpacked')),
      ]);
    }),
  );
}
