import type { Source } from './schemas.ts';

/**
 * What the publisher of a document is called in a language; where it has no name in it, as in the document's own
 * language, or as it is told first.
 */
export function publisherIn({ publisher, language }: Pick<Source, 'publisher' | 'language'>, locale: string): string {
  if (typeof publisher === 'string') return publisher;
  return publisher[locale] ?? publisher[language] ?? Object.values(publisher)[0] ?? '';
}
