import { fallbackLocale } from '../core/language.ts';
import { hasDense } from '../core/unspaced.ts';

/** A number that a word multiplies: “4 million”, “1,5 millioner”, 400万. */
export interface Amount {
  /** What it comes to, in digits. */
  value: string;
  /** As it is written, with the word. */
  text: string;
}

/** Whether the next word follows a word without a blank. */
const runsOn = (word: string): boolean => hasDense(word.slice(-1));

/**
 * Finds the numbers that a word multiplies, by the words that CLDR has for a language. Languages count in different
 * steps, and some write out what others shorten: only what a number comes to can be compared.
 * @param text with digits from 0 to 9
 * @param number a number as it is written before such a word
 * @returns where each stands, and what it comes to
 */
export function amountsIn(
  text: string,
  language: string,
  number: RegExp,
): { start: number; end: number; value: string }[] {
  const { factors, word } = magnitudesOf(language);
  if (!word) return [];
  const expression = new RegExp(`(${number.source})(?:[.,](\\d+))?[ \\u00A0\\u202F]?(${word})`, 'giu');
  const amounts: { start: number; end: number; value: string }[] = [];
  for (const { index, 0: match, 1: whole = '', 2: decimals = '', 3: name = '' } of text.matchAll(expression)) {
    const factor = factors.get(name.toLowerCase()) ?? 0n;
    const digits = BigInt(whole.replace(/\D/g, '') + decimals) * factor;
    const scale = 10n ** BigInt(decimals.length);
    if (digits % scale !== 0n) continue;
    const value = digits / scale;
    const before = amounts.at(-1);
    const end = index + match.length;
    // 1億2000万 is one number.
    if (before?.end === index && BigInt(before.value) > value) {
      amounts[amounts.length - 1] = { ...before, end, value: String(BigInt(before.value) + value) };
    } else amounts.push({ start: index, end, value: String(value) });
  }
  return amounts;
}

/** A number as it stands in a text. */
interface Counted {
  value: string;
  text: string;
  amount?: Amount;
}

/** An amount as a language writes it. */
export function writtenAmount({ value }: Amount, language: string): string {
  return new Intl.NumberFormat([language, fallbackLocale], {
    notation: 'compact',
    compactDisplay: 'long',
    numberingSystem: 'latn',
    maximumSignificantDigits: 21,
  }).format(BigInt(value));
}

/**
 * Leaves out of the figures that each of two texts has alone what comes to the same: 400万 in the one, “4 million” or
 * 4,000,000 in the other. What is left of an amount is one figure.
 */
export function withoutSameAmounts<Each extends Counted>(
  mine: readonly Each[],
  theirs: readonly Each[],
): { mine: Each[]; theirs: Each[] } {
  const left = amountsOf(theirs);
  const same = new Set(
    amountsOf(mine).flatMap((own) => {
      const index = left.findIndex(({ value, isMade }) => value === own.value && (isMade || own.isMade));
      const [other] = index === -1 ? [] : left.splice(index, 1);
      return other ? [...own.figures, ...other.figures] : [];
    }),
  );
  const others = (figures: readonly Each[]): Each[] =>
    amountsOf(figures.filter((figure) => !same.has(figure))).flatMap(({ figures: [first] }) =>
      first ? [first.amount ? { ...first, text: first.amount.text } : first] : [],
    );
  return { mine: others(mine), theirs: others(theirs) };
}

/** What figures come to, each with those that it is made of; `isMade` by a word that multiplies them. */
function amountsOf<Each extends Counted>(
  figures: readonly Each[],
): { value: string; isMade: boolean; figures: Each[] }[] {
  return [...Map.groupBy(figures, (figure) => figure.amount ?? figure)].map(([{ value }, own]) => ({
    value,
    isMade: own[0]?.amount !== undefined,
    figures: own,
  }));
}

interface Magnitudes {
  /** By word, in small letters. */
  factors: ReadonlyMap<string, bigint>;
  /** An expression for one of them; none where a language has none. */
  word: string;
}

const known = new Map<string, Magnitudes>();

function magnitudesOf(language: string): Magnitudes {
  const magnitudes = known.get(language) ?? readMagnitudes(language);
  known.set(language, magnitudes);
  return magnitudes;
}

/** Enough to see every form that a number may ask for. */
const counts = [1, 2, 3, 5, 11, 21];
const powers = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function readMagnitudes(language: string): Magnitudes {
  const factors = new Map<string, bigint>();
  for (const compactDisplay of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat([language, fallbackLocale], {
      notation: 'compact',
      compactDisplay,
      numberingSystem: 'latn',
      useGrouping: false,
    });
    for (const power of powers) {
      for (const count of counts) {
        const parts = format.formatToParts(count * 10 ** power);
        const shown = Number(parts.find(({ type }) => type === 'integer')?.value);
        const word = parts.find(({ type }) => type === 'compact')?.value.toLowerCase() ?? '';
        const factor = (count * 10 ** power) / shown;
        // A letter alone may stand for anything: metres, a class, a level.
        const isWord = /\p{L}/u.test(word) && (word.length > 1 || runsOn(word));
        if (isWord && Number.isSafeInteger(factor)) factors.set(word, BigInt(factor));
      }
    }
  }
  const words = [...factors.keys()].sort((a, b) => b.length - a.length);
  const word = words.map((each) => RegExp.escape(each) + (runsOn(each) ? '' : '(?![\\p{L}\\p{M}])')).join('|');
  return { factors, word };
}
