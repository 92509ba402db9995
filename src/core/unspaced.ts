/** Scripts of which words are written without spaces between them: Thai to Khmer, kana, Chinese characters. */
const unspaced = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]/;

/**
 * Whether a text has letters of a script in which what follows a word may follow it without a blank, and two letters
 * may be a word: those, and that of Korean.
 */
export function hasDense(text: string): boolean {
  return unspaced.test(text) || /[가-힣]/.test(text);
}

/** What finds words where no spaces do; the browsers that have none find whole runs. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('und', { granularity: 'word' }) : undefined;

/** By which Pagefind knows the words of a text in which some are written without spaces. */
export const wordEnd = '\u200B';

/**
 * A text with a space, or what is given for it, between words that are written without one, and before what follows a
 * stop there. A text of other scripts stays as it is.
 */
export function withSpaces(text: string, space = ' '): string {
  if (!segmenter || !unspaced.test(text)) return text;
  let spaced = '';
  let isBefore = false;
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const isOwn = unspaced.test(segment);
    if (isWordLike && (isOwn || isBefore) && /\S$/.test(spaced)) spaced += space;
    spaced += segment;
    if (isWordLike) isBefore = isOwn;
  }
  return spaced;
}
