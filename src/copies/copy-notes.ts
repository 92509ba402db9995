import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LanguageEdition } from './language-edition.ts';
import { qrCode } from './qr-code.ts';

/**
 * What every page of a copy says of itself, at its foot.
 * @param live address of the page on the web
 * @param check way to the page that checks the copy, if the copy has one
 */
export function copyNote({ words, version, updatedInWords }: LanguageEdition, live: string, check?: string): Element {
  return h('aside', { className: 'copy-note', ariaLabel: words('copy.title') }, [
    h('div', [
      h('p', words('copy.what', { version, date: updatedInWords })),
      liveLine(words('copy.live'), live),
      h('p', words('copy.limits')),
      h('p', words('copy.look')),
      ...(check ? [h('p', [h('a', { href: check }, words('check.title'))])] : []),
    ]),
    qrCode(live, words('copy.code')),
  ]);
}

/** A line that says where something stands on the web. */
export function liveLine(words: string, live: string, className?: string): Element {
  return h('p', className ? { className } : {}, [
    words,
    ' ',
    h('a', { href: live, dir: 'ltr', rel: 'external' }, live),
  ]);
}

/** What stands above the text once the copy is old; a script shows it then. */
export function oldNotice({ words, updated, updatedInWords }: LanguageEdition, live: string): Element {
  return h('p', { className: 'notice copy-old', hidden: true, dataCopyOld: updated }, [
    words('copy.old', { date: updatedInWords }),
    ' ',
    h('a', { href: live, rel: 'external' }, words('copy.newest')),
  ]);
}

/**
 * Says in the language picker of a copy that the languages that it does not hold open on the web.
 * @param key of the words, by how many languages it holds
 */
export function pickerNote(
  { tag, direction, words }: LanguageEdition,
  key: 'copy.otherLanguages' | 'copy.twoLanguages' = 'copy.otherLanguages',
): Element {
  return h('p', { className: 'picker-note', lang: tag, dir: direction }, words(key));
}

/** What a reader sees who opens a page inside the archive: the style sheet that hides it is not there. */
export function unpackFirst(editions: readonly LanguageEdition[]): Element {
  return h(
    'div',
    { className: 'unpack-first' },
    editions.map(({ tag, direction, words }) =>
      h('div', { lang: tag, dir: direction }, [
        h('p', [h('strong', words('copy.unpack'))]),
        h('p', words('copy.unpacked')),
      ]),
    ),
  );
}
