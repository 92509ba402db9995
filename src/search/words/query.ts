import { wordsOf } from './letters.ts';
import { hasDense, withSpaces } from '../../core/unspaced.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';
import { mostAsked, mostGuessed } from './weights.ts';

/** A query, word by word. */
export interface Query {
  text: string;
  /** What its telling words stand for; of a query of small words only, all. */
  meanings: Meaning[];
  /** What stands in quotation marks, as it was typed. */
  phrases: string[];
  /** Whether so little is typed that it says nothing yet. */
  isBegun: boolean;
}

/** Stands in long words of pages, unseen, and comes along when they are copied. */
const softHyphen = '\u00AD';

/** A phrase in the quotation marks of any language; its end may not be typed yet. */
const quoted = /["“”„«»]([^"“”„«»]+)(?:["“”„«»]|$)/gu;

/** A word of letters and figures: `wp17`, `level4`. */
const lettersAndFigures = /\p{L}+|\p{N}+/gu;

/** Whether so few letters say nothing yet: one, or two in scripts in which two are hardly ever a word. */
const isTooShort = (letters: string): boolean => letters.length < (hasDense(letters) ? 2 : 3);

/** Reads a query. Its last word may be unfinished, unless a space or a stop follows. */
export function readQuery(asked: string, vocabulary: Vocabulary): Query {
  const text = asked.replaceAll(softHyphen, '');
  const typed = joinWords(
    withSpaces(text.normalize('NFC'))
      .split(/\s+/)
      .flatMap((token) => knownParts(token, vocabulary)),
    vocabulary,
  );
  const telling = typed.filter((word) => !vocabulary.stemmer.isStopWord(word));
  const words = [...new Set(telling.length > 0 ? telling : typed)].slice(0, mostAsked);
  const isOpen = /[\p{L}\p{N}\p{M}]$/u.test(text);
  let guesses = 0;
  const meanings = words.map((word, at) => {
    const isKnown = vocabulary.word(word) !== undefined;
    if (!isKnown) guesses++;
    return vocabulary.meaning(word, isOpen && at === words.length - 1, guesses <= mostGuessed);
  });
  const settled = meanings.filter(
    ({ reading, typed: word }, at) => reading !== 'unknown' || !isOpen || at < meanings.length - 1 || !isTooShort(word),
  );
  return {
    text,
    meanings: settled,
    phrases: [...text.matchAll(quoted)].map(([, phrase = '']) => phrase.trim()).filter((phrase) => /\s/.test(phrase)),
    isBegun: settled.length === 0 || isTooShort(wordsOf(text).join('')),
  };
}

/**
 * A word with hyphens is one word where the site knows it as one, otherwise its parts are; so is a word of letters and
 * figures.
 */
function knownParts(token: string, vocabulary: Vocabulary): string[] {
  const parts = wordsOf(token);
  const whole = parts.join('');
  if (parts.length > 1) return vocabulary.word(whole) ? [whole] : parts.flatMap((part) => knownParts(part, vocabulary));
  return /\p{N}/u.test(whole) && !vocabulary.word(whole) ? (whole.match(lettersAndFigures) ?? []) : parts;
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
