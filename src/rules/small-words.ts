import type { Content } from '../content/content.ts';

const known = new WeakMap<Content, Map<string, ReadonlySet<string>>>();

/**
 * The small words by which a text is known that was left in the source language: those that its search leaves out, and
 * that the language of the page has not among its own, nor in its words for the interface.
 */
export function smallWordsOf(content: Content, language: string): ReadonlySet<string> {
  const byLanguage = known.get(content) ?? new Map<string, ReadonlySet<string>>();
  known.set(content, byLanguage);
  const words = byLanguage.get(language) ?? tellingWords(content, language);
  byLanguage.set(language, words);
  return words;
}

function tellingWords(content: Content, language: string): ReadonlySet<string> {
  const { sourceLanguage } = content;
  const original = content.strings(sourceLanguage);
  const translated = Object.entries(content.strings(language)).filter(([key, words]) => original[key] !== words);
  const own = new Set([...listed(content, language), ...translated.flatMap(([, words]) => wordsIn(words))]);
  return new Set(listed(content, sourceLanguage).filter((word) => !own.has(word)));
}

/** The words that a question has and an answer does not need; a language may have those of its neighbour. */
function listed(content: Content, language: string): string[] {
  const lists = content.searchWords(language);
  const { stopWords = [] } = (lists?.sameAs === undefined ? lists : content.searchWords(lists.sameAs)) ?? {};
  return stopWords.map((word) => word.toLowerCase());
}

/** The words of a text, in small letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}
