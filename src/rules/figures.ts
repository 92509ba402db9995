import { formatDate, formatDayOfYear } from '../core/dates.ts';
import { fallbackLocale } from '../core/language.ts';
import { amountsIn, writtenAmount, type Amount } from './magnitudes.ts';
import { knowsDates, plainDigits, writtenDates } from './written-dates.ts';

/** A number, or a date with a month in words, as it stands in a text. */
export interface Figure {
  /** The same in every language: `17`, `2024-03-22`, `2024-03`, `--03-22`. */
  value: string;
  /** As it is written. */
  text: string;
  /** What a word makes of it, alone or with its neighbours: each of these has the same object. */
  amount?: Amount;
}

/** A number with its thousands set apart, in threes, or as India does it: `1,00,000`. */
const numbers = /\d{1,3}(?:[.,’\u00A0\u202F\u066C ]\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+/g;

type Groups = Readonly<Record<string, string | undefined>>;

/** The figures in a text, in order. Digits of every script count as 0–9; a thousand's separator is none. */
export function figuresIn(text: string, language: string): Figure[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const { expressions, inSmallLetters, monthOf } = writtenDates(language);
  const figures: (Figure & { index: number })[] = [];
  const dateOf = ({ day, month = '', year }: Groups): string | undefined => {
    const number = monthOf(month);
    if ((day === undefined && year === undefined) || !(number >= 1 && number <= 12) || Number(day ?? 1) > 31)
      return undefined;
    return [year ?? '-', twoDigits(number), ...(day === undefined ? [] : [twoDigits(Number(day))])].join('-');
  };
  // Marks of direction have another rule.
  const plain = plainDigits(text.normalize('NFC').replace(/[\u061C\u200E\u200F]/g, ''));
  let rest = inSmallLetters ? plain.toLowerCase() : plain;
  for (const expression of expressions) {
    rest = rest.replace(expression, (match: string, ...others: unknown[]) => {
      const value = dateOf(others.at(-1) as Groups);
      if (value === undefined) return match;
      const index = others.at(-3) as number;
      figures.push({ value, text: plain.slice(index, index + match.length).trim(), index });
      return ' '.repeat(match.length);
    });
  }
  const amounts = amountsIn(rest, language, numbers).map(({ start, end, value }) => ({
    start,
    end,
    amount: { value, text: plain.slice(start, end) },
  }));
  for (const { 0: match, index } of rest.matchAll(numbers)) {
    const { amount } = amounts.find(({ start, end }) => start <= index && index < end) ?? {};
    const value = match.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
    figures.push({ value, text: match, index, ...(amount ? { amount } : {}) });
  }
  return figures.sort((a, b) => a.index - b.index).map(({ index: _, ...figure }) => figure);
}

/**
 * The figures of a text and of its translation, as they are to be compared. Of a language whose months nobody here
 * knows, the numbers of a date are compared, and not the month.
 */
export function comparable(figures: readonly Figure[], translatedInto: string): Figure[] {
  if (knowsDates(translatedInto)) return [...figures];
  return figures.flatMap((figure) => {
    const { value, text } = figure;
    const [, year, day] = /^(-|\d{4})-\d{2}(?:-(\d{2}))?$/.exec(value) ?? [];
    if (year === undefined) return [figure];
    const numbers = [...(year === '-' ? [] : [year]), ...(day === undefined ? [] : [String(Number(day))])];
    return numbers.map((number) => ({ value: number, text }));
  });
}

/** A figure as a language writes it: “1. juni 2024”, “1 200”, “4 millioner”. */
export function writtenFigure({ value, text, amount }: Figure, language: string): string {
  if (amount) return writtenAmount(amount, language);
  if (/^\d{4}-/.test(value)) return formatDate(value, language);
  if (value.startsWith('--')) return formatDayOfYear(`2000${value.slice(1)}`, language);
  if (!/\D/.test(text)) return value;
  const grouped: Intl.NumberFormatOptions = { numberingSystem: 'latn', useGrouping: 'always' };
  return new Intl.NumberFormat([language, fallbackLocale], grouped).format(BigInt(value));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
