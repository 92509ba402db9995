import { fallbackLocale } from '../core/language.ts';
/** A number, or a date with a month in words, as it stands in a text. */
export interface Figure {
  /** The same in every language: `17`, `2024-03-22`, `2024-03`, `--03-22`. */
  value: string;
  /** As it is written. */
  text: string;
}

/** Forms of the months that run in texts, but not in calendars: of the locative, “in March”. */
const inflectedMonths: Readonly<Record<string, string>> = {
  pl: 'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu',
  uk: 'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні',
};

interface Months {
  number: ReadonlyMap<string, number>;
  /** Parts of a regular expression: any month; with letter case where the language writes months with capitals. */
  pattern: string;
  flags: string;
}

const known = new Map<string, Months>();

function monthsOf(language: string): Months {
  const months = known.get(language) ?? readMonths(language);
  known.set(language, months);
  return months;
}

/** The names of the months by themselves and with a day, from the machine's own knowledge of the language. */
function readMonths(language: string): Months {
  const number = new Map<string, number>();
  for (let month = 1; month <= 12; month += 1) {
    const day = new Date(Date.UTC(2024, month - 1, 15));
    for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
      const parts = new Intl.DateTimeFormat([language, fallbackLocale], { ...options, timeZone: 'UTC' }).formatToParts(
        day,
      );
      number.set(parts.find(({ type }) => type === 'month')?.value ?? '', month);
    }
    const inflected = inflectedMonths[language]?.split(' ')[month - 1];
    if (inflected) number.set(inflected, month);
  }
  const names = [...number.keys()].sort((a, b) => b.length - a.length);
  // English “may” is a word of its own; where months have capitals, only these count.
  const hasCapitals = names.some((name) => name !== name.toLowerCase());
  const pattern = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return {
    number: new Map([...number].map(([name, month]) => [name.toLowerCase(), month])),
    pattern,
    flags: hasCapitals ? 'gu' : 'giu',
  };
}

/** The figures in a text, in order. Digits of every script count as 0–9; a thousand's separator is none. */
export function figuresIn(text: string, language: string): Figure[] {
  const plain = text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  const { number, pattern, flags } = monthsOf(language);
  const figures: (Figure & { index: number })[] = [];
  const blank = (
    source: string,
    expression: RegExp,
    valueOf: (groups: Record<string, string | undefined>) => string | undefined,
  ): string =>
    source.replace(expression, (match: string, ...rest: unknown[]) => {
      const value = valueOf(rest.at(-1) as Record<string, string | undefined>);
      if (value === undefined) return match;
      figures.push({ value, text: match.trim(), index: rest.at(-3) as number });
      return ' '.repeat(match.length);
    });
  const dated = ({ day, month = '', year }: Record<string, string | undefined>): string | undefined => {
    if (day === undefined && year === undefined) return undefined;
    const monthNumber = number.get(month.toLowerCase()) ?? Number(month);
    return [year ?? '-', twoDigits(monthNumber), ...(day === undefined ? [] : [twoDigits(Number(day))])].join('-');
  };
  const edge = '(?<![\\p{L}\\p{M}\\d])';
  const end = '(?![\\p{L}\\p{M}\\d])';
  let rest = blank(plain, /(?<!\d)(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu, dated);
  rest = blank(rest, /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/gu, dated);
  rest = blank(
    rest,
    new RegExp(`${edge}(?<month>${pattern})\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})${end}`, flags),
    dated,
  );
  rest = blank(
    rest,
    new RegExp(
      `${edge}(?:(?<day>\\d{1,2})\\.?\\s+)?(?<month>${pattern})(?![\\p{L}\\p{M}])(?:\\s+(?<year>\\d{4})(?!\\d))?`,
      flags,
    ),
    dated,
  );
  for (const { 0: match, index } of rest.matchAll(/\d{1,3}(?:[.,\u00A0\u202F\u066C ]\d{3})+(?!\d)|\d+/g)) {
    figures.push({ value: match.replace(/\D/g, '').replace(/^0+(?=\d)/, ''), text: match, index });
  }
  return figures.sort((a, b) => a.index - b.index).map(({ value, text: words }) => ({ value, text: words }));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
