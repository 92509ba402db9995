import { wordsOf } from './letters.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

/** A query, word by word. */
export interface Query {
  text: string;
  /** What its telling words stand for; of a query of small words only, all. */
  meanings: Meaning[];
}

/** Stands in long words of pages, unseen, and comes along when they are copied. */
const softHyphen = '\u00AD';

/** Reads a query. Its last word may be unfinished, unless a space or a stop follows. */
export function readQuery(asked: string, vocabulary: Vocabulary): Query {
  const text = asked.replaceAll(softHyphen, '');
  const typed = joinWords(
    text
      .normalize('NFC')
      .split(/\s+/)
      .flatMap((token) => knownParts(token, vocabulary)),
    vocabulary,
  );
  const telling = typed.filter((word) => !vocabulary.stemmer.isStopWord(word));
  const words = telling.length > 0 ? telling : typed;
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(text);
  const meanings = words.map((word, at) => vocabulary.meaning(word, isOpen && at === words.length - 1));
  // Two letters of a word that is being typed say nothing yet.
  const settled = meanings.filter(
    ({ reading, typed: word }, at) => reading !== 'unknown' || !isOpen || at < meanings.length - 1 || word.length > 2,
  );
  return { text, meanings: settled.length > 0 ? settled : meanings };
}

/** A word with hyphens is one word where the site knows it as one, otherwise its parts are. */
function knownParts(token: string, vocabulary: Vocabulary): string[] {
  const parts = wordsOf(token);
  const whole = parts.join('');
  return parts.length > 1 && vocabulary.word(whole) ? [whole] : parts;
}

/** Words that were typed apart and are one on the site: `introduksjons program`, `HK dir`. */
function joinWords(words: readonly string[], vocabulary: Vocabulary): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next = ''] = words.slice(at, at + 2);
    const isOne =
      next !== '' &&
      !vocabulary.stemmer.isStopWord(word) &&
      !vocabulary.stemmer.isStopWord(next) &&
      vocabulary.word(word + next);
    joined.push(isOne ? word + next : word);
    if (isOne) at++;
  }
  return joined;
}

/**
 * A word with its capitals: those of names within which it stands, or else of what was typed. The first word of a name
 * may have its capital for being the first.
 */
function writtenAs(form: string, typed: string, names: readonly string[]): string {
  const inNames = names
    .flatMap((name) => wordsOf(name).filter((word, at) => at > 0 || /.\p{Lu}/u.test(word)))
    .filter((word) => word.toLowerCase() === form);
  if (inNames[0] !== undefined) return inNames.includes(form) ? form : inNames[0];
  const [first = ''] = typed;
  return /\p{Lu}/u.test(first) ? form.replace(/^./u, (letter) => letter.toUpperCase()) : form;
}

/**
 * The query with its errors mended, where there are any that the reader may not have noticed.
 * @param names what the pages are called, as it is written
 */
export function mended({ text, meanings }: Query, names: readonly string[]): string | undefined {
  const errors = meanings.filter(({ reading }) => reading === 'error');
  if (errors.length === 0) return undefined;
  return errors.reduce(
    (left, { typed, words }) => left.replace(typed, writtenAs(words[0]?.word.form ?? typed, typed, names)),
    text.normalize('NFC'),
  );
}
