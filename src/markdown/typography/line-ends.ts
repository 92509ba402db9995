import type { Typography } from '../../content/typography.ts';
import { dateFormat } from '../../core/dates.ts';

/** A space at which no line ends. */
const noBreak = '\u00A0';

/** What a word may stand behind: nothing, a space, a bracket or a quotation mark. */
const start = String.raw`(?<=^|[\s(\[«„“”‘‚–—])`;

/** How the lines of a language may end. */
export interface LineEnds {
  /** A text with no-break spaces in it. At its end stands an element, or nothing. */
  joinWords(text: string): string;
  /** What at the end of such a text belongs to the word that follows: small words, a number, a particle. */
  endOf(text: string): string;
}

/**
 * How the lines of a language may end.
 * @param official rules of the languages in which documents have their official names, which stand in every language
 */
export function lineEnds(language: string, rules: Typography, official: readonly Typography[]): LineEnds {
  const { beforeWords = [], afterWords = [], particles = [], afterNumbers = [], countedWords = false } = rules;
  const abbreviations = [...(rules.beforeNumbers ?? []), ...official.flatMap((each) => each.beforeNumbers ?? [])];
  const document = oneOf(abbreviations);
  const joints = [
    // “Meld. St. 17”, “§ 5”
    joint(start + document, `(?=\\d|${document}(?!\\p{L})|$)`),
    // “Prop. 81 L”, “§ 12 a”
    joint(`${document}[ ${noBreak}]\\d+`, String.raw`(?=\p{L}(?![\p{L}\p{N}]))`),
    // “22. mars”
    joint(String.raw`(?<![\p{L}\p{N}])\d{1,2}\.?`, `(?=${oneOf(monthsOf(language))}(?!\\p{L}))`),
    // “2024 r.”
    joint(String.raw`\d`, `(?=${oneOf(afterNumbers)}(?!\\p{L}))`),
    // “7 measures”
    ...(countedWords ? [joint(`(?<![\\p{L}\\p{N}.,&#–${noBreak}-])\\d{1,3}`, String.raw`(?=\p{Ll}|\p{Lo}|$)`)] : []),
    // “12 500”
    joint(String.raw`(?<!\d)\d{1,3}`, String.raw`(?=\d{3}(?!\d))`),
    // “w Norwegii”, “W Norwegii”
    joint(start + oneOf(withCapitals(beforeWords)), String.raw`(?=\S|$)`),
    // “мали б”
    joint('', `(?=${oneOf(afterWords)}(?![\\p{L}\\p{N}]))`),
  ];
  const particle = String.raw`(?<=^|[\s(«])` + oneOf(particles);
  const end = new RegExp(`(?:${start}(?:[^\\s${noBreak}]{1,8}${noBreak})+|${particle})$`, 'u');
  return {
    joinWords: (text) => joints.reduce((joined, [pattern, to]) => joined.replace(pattern, to), text),
    endOf: (text) => end.exec(text)?.[0] ?? '',
  };
}

/** A place at which a line does not end: behind one thing and before another, the space between made a no-break one. */
function joint(before: string, after: string): [RegExp, string] {
  return [new RegExp(`(${before})[ \\n]+${after}`, 'gu'), `$1${noBreak}`];
}

/** One of several texts, the longest that fits; where there is none, what fits nothing. */
function oneOf(texts: readonly string[]): string {
  if (texts.length === 0) return '(?!)';
  const longestFirst = texts.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}

function withCapitals(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]);
}

/** The names of the months as they stand behind a day. */
function monthsOf(language: string): string[] {
  const format = dateFormat(language, { day: 'numeric', month: 'long' });
  return Array.from({ length: 12 }, (_, month) =>
    format
      .formatToParts(new Date(Date.UTC(2024, month, 5)))
      .flatMap(({ type, value }) => (type === 'month' ? [value.trim()] : []))
      .join(''),
  ).filter((name) => /^[\p{L}\p{M}]/u.test(name));
}
