import type { Element } from 'hast';
import { h } from 'hastscript';
import type { LanguageEdition } from './language-edition.ts';
import { qrCode } from './qr-code.ts';

/** How old a book is, in words. */
export function ageWords({ words, version, updatedInWords }: LanguageEdition): string {
  return words('book.version', { version, date: updatedInWords });
}

/** What a book says of itself: how old it is, where its newest text is, and what it cannot do. */
export function aboutBook(edition: LanguageEdition): Element[] {
  const { words, home } = edition;
  return [
    h('p', ageWords(edition)),
    h('p', [`${words('book.live')} `, h('a', { href: home, dir: 'ltr' }, home)]),
    qrCode(home, words('book.code')),
    h('p', words('book.age')),
    h('p', words('book.limits')),
    h('p', words('footer.who')),
    h('p', words('footer.licence')),
  ];
}
