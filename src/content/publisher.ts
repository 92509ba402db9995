import { writingDirection, type WrittenIn } from '../core/language.ts';
import type { Source } from './schemas.ts';

/** What a publisher is called, and in which language, where that is not the reader's. */
export interface PublisherName {
  name: string;
  written?: WrittenIn;
}

/**
 * What the publisher of a document is called in a language; where it has no name in it, as in the document's own
 * language, or as it is told first. A name that is told without a language is in the document's.
 */
export function publisherIn(
  { publisher, language }: Pick<Source, 'publisher' | 'language'>,
  locale: string,
): PublisherName {
  const names = typeof publisher === 'string' ? { [language]: publisher } : publisher;
  const lang = [locale, language].find((each) => Object.hasOwn(names, each)) ?? Object.keys(names)[0] ?? language;
  const name = names[lang] ?? '';
  return lang === locale ? { name } : { name, written: { lang, dir: writingDirection(lang) } };
}
