import { dateFormat } from '../core/dates.ts';
import { scriptOf } from '../core/language.ts';

/** The ways in which a language writes dates of the Gregorian calendar. */
export interface WrittenDates {
  /** Each with groups of some of `year`, `month` and `day`; those that say most stand first. */
  expressions: readonly RegExp[];
  /** Whether they are to be looked for in small letters: the language writes months without capitals. */
  inSmallLetters: boolean;
  /** The number of a month that an expression found, in words or in digits. */
  monthOf(written: string): number;
}

/** What is no letter, nor a mark on one: digits, blanks, and the punctuation of many languages. */
const noLetters =
  '\\s\\x00-@\\[-`{-\\xB4\\xB6-\\xB9\\xBB-\\xBF\\u05BE\\u1360-\\u1368\\u2000-\\u206F\\u3000-\\u303F،؛؟۔।';

/** A letter. Compiling Unicode's own list of them, a dozen times a language, would take longer than all the rest. */
const letter = `[^${noLetters}]`;

const wordEnd = `(?!${letter})`;

/** What Arabic, Hebrew, Amharic and Tigrinya join to the word or number that follows: “and”, “in”, “to”, “until”. */
const joined: Readonly<Record<string, string>> = {
  Arab: '[وفبلك]{0,2}',
  Hebr: '[ובלמהכש]{0,2}',
  Ethi: '[\\u1200-\\u135A]{0,4}',
};

/** What may stand behind the number of a day in Amharic and Tigrinya: “the day 22”. */
const dayWord = '(?:\\s+(?:ቀን|መዓልቲ))?';

/** Forms of the months that run in texts, and that no calendar has: of the locative, “in March”. */
const inflectedMonths: Readonly<Record<string, string>> = {
  lv: 'janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī',
  ru: 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре',
  pl: 'styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu',
  uk: 'січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні',
};

type Options = Intl.DateTimeFormatOptions;
type Part = Pick<Intl.DateTimeFormatPart, 'type' | 'value'>;

const wholeDates: readonly Options[] = (['full', 'long', 'medium', 'short'] as const).map((dateStyle) => ({
  dateStyle,
}));

const monthOfYear: Options = { year: 'numeric', month: 'long' };
const dayOfMonth: Options = { month: 'long', day: 'numeric' };

/** What the names of the months are read from: alone and with a day they have different forms in many languages. */
const longNames: readonly Options[] = [{ month: 'long' }, dayOfMonth, monthOfYear];
const shortNames: readonly Options[] = [{ month: 'short' }, { dateStyle: 'medium' }];

const known = new Map<string, WrittenDates>();

/** How a language writes dates, by the machine's own knowledge of it; asked often, it is found out once. */
export function writtenDates(language: string): WrittenDates {
  const dates = known.get(language) ?? readDates(language);
  known.set(language, dates);
  return dates;
}

/** Whether the machine knows how a language writes dates. */
export function knowsDates(language: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
}

/** Digits 0–9 in the place of those of every script. */
export function plainDigits(text: string): string {
  // In Unicode, the ten digits of a script follow each other, and each such row is complete.
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let below = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - below - 1))) below += 1;
    return String(below % 10);
  });
}

function readDates(language: string): WrittenDates {
  // English is read as it is written in Britain and in America.
  const locales = [language, new Intl.Locale(language).maximize().toString()];
  const long = namesOf(locales, longNames);
  for (const [index, name] of (inflectedMonths[language]?.split(' ') ?? []).entries()) long.set(name, index + 1);
  const short = new Map([...namesOf(locales, shortNames), ...long]);
  const stems = inflectedMonths[language] ? new Map<string, number>() : stemsOf(long);
  // English “may” is a word of its own; where months have capitals, only these count.
  const inSmallLetters = [...long.keys()].every((name) => name === name.toLowerCase());
  const whole = oneOf(short.keys());
  const names = `${oneOf(long.keys())}${wordEnd}`;
  const inflected = stems.size > 0 ? `(?:${names}|${oneOf(stems.keys())}${letter}{0,4}${wordEnd})` : names;
  const fields = fieldsIn(language);
  const { day, year, edge } = fields;
  const template = (options: readonly Options[], month: string): string[] =>
    locales.flatMap((locale) => options.flatMap((each) => templateOf(partsOf(locale, each), fields, month)));
  const sources = [
    ...template(wholeDates, whole),
    ...template(wholeDates, inflected),
    ...templateOf(wholeFromParts(language), fields, inflected),
    '(?<!\\d)(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)',
    '(?<!\\d)(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.(?<year>\\d{4})(?!\\d)',
    `${edge}(?<month>${names})\\s+${day},?\\s+${year}`,
    `${edge}${day}\\.?\\s+(?<month>${inflected})\\s+${year}`,
    ...template([monthOfYear, dayOfMonth], oneOf(long.keys())),
    ...template([monthOfYear, dayOfMonth], inflected),
    `${edge}(?:${day}\\.?\\s+)?(?<month>${inflected})(?:\\s+${year})?`,
  ];
  const number = new Map([...stems, ...short].map(([name, month]) => [name.toLowerCase(), month]));
  return {
    expressions: [...new Set(sources)].map((source) => new RegExp(source, 'g')),
    inSmallLetters,
    monthOf: (written) => {
      const name = written.toLowerCase();
      const stem = [...stems.keys()].findLast((each) => name.startsWith(each.toLowerCase()));
      return number.get(name) ?? (stem === undefined ? Number(written) : (stems.get(stem) ?? 0));
    },
  };
}

/** The names of the months, each with its number; not of a language that counts them. */
function namesOf(locales: readonly string[], styles: readonly Options[]): Map<string, number> {
  const names = new Map<string, number>();
  for (let month = 1; month <= 12; month += 1) {
    for (const locale of locales) {
      for (const options of styles) {
        const name = partsOf(locale, options, month).find(({ type }) => type === 'month')?.value ?? '';
        if (/\p{L}/u.test(name)) names.set(name, month);
      }
    }
  }
  return names;
}

/**
 * What the forms of a month begin with, where a text may put another ending behind it: “2024. gada martā”. The longest
 * come last.
 */
function stemsOf(names: ReadonlyMap<string, number>): Map<string, number> {
  const stems = new Map<string, number>();
  for (let month = 1; month <= 12; month += 1) {
    const [first = '', ...others] = [...names].flatMap(([name, number]) => (number === month ? [name] : []));
    let { length } = first;
    for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
    // A word that has but one form must be longer, so that no other word is taken for it.
    if (length >= (others.length > 0 ? 3 : 4) && !/\d/.test(first)) stems.set(first.slice(0, length), month);
  }
  return new Map([...stems].sort(([a], [b]) => a.length - b.length));
}

/** The parts of an expression for the fields of a date, and for what may not stand before one. */
interface Fields {
  day: string;
  year: string;
  edge: string;
}

function fieldsIn(language: string): Fields {
  const script = scriptOf(language);
  // Thai and Chinese write no blanks between words.
  const isUnbroken = script === undefined || script === 'Thai';
  const edge = isUnbroken ? '(?<!\\d)' : `(?<!${letter}|\\d)${joined[script] ?? ''}`;
  return {
    day: `(?<day>\\d{1,2})(?!\\d)(?:\\.?[ºª°]|(?:['’ʼ-]${letter}{1,6}|${letter}{1,2})${wordEnd})?${dayWord}`,
    year: '(?<year>\\d{4})(?!\\d)',
    edge,
  };
}

/**
 * The expression for dates as one of a language's own formats writes them; none where that says too little.
 * @param parts a date in that format
 */
function templateOf(parts: readonly Part[], { day, year, edge }: Fields, monthNames: string): string[] {
  const fields = parts.flatMap(({ type }, index) => (/^(day|month|year)$/.test(type) ? [index] : []));
  const isNumber = (index: number): boolean => /^\p{Nd}+$/u.test(parts[index]?.value ?? '');
  const isBare = parts.every(({ type, value }) => type !== 'literal' || !/\p{L}/u.test(value));
  if (fields.length < 2 || (isBare && fields.length < 3 && fields.every(isNumber))) return [];
  let source = edge;
  let before = fields[0] ?? 0;
  for (const index of fields) {
    const type = parts[index]?.type;
    const between = parts
      .slice(before + 1, index)
      .map(({ type: of, value }) => ({ value, isNeeded: of === 'literal' }));
    for (const { value, isNeeded } of between) {
      const words = literal(value, isNumber(before) && isNumber(index));
      source += isNeeded ? words : `(?:${words}\\s*)?`;
    }
    source += type === 'day' ? day : type === 'year' ? year : '';
    if (type === 'month') {
      const follows = parts[index + 1]?.value ?? '';
      const end = /^\p{L}/u.test(follows) || isNumber(index) ? '' : wordEnd;
      source += isNumber(index) ? '(?<month>\\d{1,2})(?!\\d)' : `(?<month>${monthNames})${end}`;
    }
    before = index;
  }
  return [source];
}

/**
 * A whole date of what stands between day and month, and between month and year, where they come in this order: in some
 * languages a sentence joins them by other words than a calendar does.
 */
function wholeFromParts(language: string): Part[] {
  const [dayFirst, yearLast] = [partsOf(language, dayOfMonth), partsOf(language, monthOfYear)];
  const month = ({ type }: Part): boolean => type === 'month';
  const isInOrder = dayFirst.findIndex(month) > 0 && yearLast.findIndex(month) < yearLast.length - 1;
  const yearAt = yearLast.findIndex(({ type }) => type === 'year');
  return isInOrder && yearAt > yearLast.findIndex(month)
    ? [...dayFirst.slice(0, dayFirst.findIndex(month) + 1), ...yearLast.slice(yearLast.findIndex(month) + 1)]
    : [];
}

/** What stands between two fields, with as much freedom as leaves no doubt: marks only count between two numbers. */
function literal(text: string, isBetweenNumbers: boolean): string {
  const hasLetters = /\p{L}/u.test(text);
  return (text.match(/\(\p{L}+\)|[\p{L}\p{M}]+\.?|\s+|./gu) ?? [])
    .map((token) => {
      if (/^\s/.test(token)) return '\\s*';
      if (token.startsWith('(')) return `(?:\\(?${escaped(token.slice(1, -1))}\\)?)?`;
      // What a calendar shortens, a text may write out.
      if (/\p{L}\.$/u.test(token)) return `${escaped(token.slice(0, -1))}${letter}*\\.?`;
      if (/[\p{L}\p{M}]/u.test(token)) return escaped(token);
      if (/\p{Cf}/u.test(token)) return '';
      return isBetweenNumbers && !hasLetters ? escaped(token) : `${escaped(token)}?`;
    })
    .join('');
}

/** The parts of a day in a format, without the name of the weekday. */
function partsOf(locale: string, options: Options, month = 3): Part[] {
  return dateFormat(locale, options)
    .formatToParts(new Date(Date.UTC(2024, month - 1, 22)))
    .flatMap(({ type, value }) => (type === 'weekday' ? [] : [{ type, value: value.normalize('NFC') }]));
}

function oneOf(names: Iterable<string>): string {
  return `(?:${[...names]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`;
}

/** A text as a part of an expression; an apostrophe stands for any. */
function escaped(text: string): string {
  return plainDigits(text)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/['’ʼ]/g, "['’ʼ]")
    .replace(/\s+/g, '\\s+');
}
