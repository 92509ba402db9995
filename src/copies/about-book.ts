import type { Element } from 'hast';
import { h } from 'hastscript';
import { languageOf, wordsOf, type Edition } from './edition.ts';
import { liveAddress } from './links.ts';
import { qrCode } from './qr-code.ts';

/** How old a book is, in words. */
export function ageWords(edition: Edition, tag: string): string {
  return wordsOf(edition, tag)('book.version', {
    version: edition.version,
    date: languageOf(edition, tag).updatedInWords,
  });
}

/** What a book says of itself: how old it is, where its newest text is, and what it cannot do. */
export function aboutBook(edition: Edition, tag: string): Element[] {
  const words = wordsOf(edition, tag);
  const live = liveAddress(edition.site, `${tag}/index.html`);
  return [
    h('p', ageWords(edition, tag)),
    h('p', [`${words('book.live')} `, h('a', { href: live, dir: 'ltr' }, live)]),
    qrCode(live, words('book.code')),
    h('p', words('book.age')),
    h('p', words('book.limits')),
    h('p', words('footer.who')),
    h('p', words('footer.licence')),
  ];
}
