import { fallbackLocale, messageLanguage } from './language.ts';

/** The words of a date follow the language; English here is British, as its spelling is. */
const dateLocales: Readonly<Record<string, string>> = { en: 'en-GB' };

const precisions: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** What running text has behind the year where a calendar has an abbreviation, or nothing. */
const yearWords: Readonly<Record<string, string>> = { uk: 'року', pl: 'r.' };

/** Formats by locale and options: making one takes longer than writing a hundred dates with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How a language writes dates, by the machine's own knowledge of it: days of the Gregorian calendar, whatever calendar
 * its readers have on the wall, since the documents that are told of are dated by it.
 * @param language BCP 47 tag; one that the machine does not know is written as English is
 */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = dateLocales[language] ?? language;
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat([locale, fallbackLocale], {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
}

/**
 * A date in words: `2024-03-22` in English is “22 March 2024”.
 * @param date `yyyy`, `yyyy-mm` or `yyyy-mm-dd`
 * @param language BCP 47 tag; digits are 0–9 in every language
 */
export function formatDate(date: string, language: string): string {
  const words = write(date, language, precisions[date.length] ?? {});
  const yearWord = yearWords[language];
  return yearWord && date.length > 4 ? words.replace(/(?<=\d{4})( р\.)?$/, ` ${yearWord}`) : words;
}

/**
 * The day and month of a date, for where its year stands apart, as in a citation: `2024-03-22` in English is “March
 * 22”, in the American order of the style guides.
 * @param date `yyyy-mm-dd`
 * @param language BCP 47 tag; digits are 0–9 in every language
 */
export function formatDayOfYear(date: string, language: string): string {
  return write(date, language === 'en' ? 'en-US' : language, { month: 'long', day: 'numeric' });
}

/**
 * What is wrong with a date that is well written, and that no calendar has: 31 November, or a thirteenth month.
 * @param date `yyyy-mm` or `yyyy-mm-dd`
 * @returns words behind the name of the date; nothing where it is right, or written otherwise
 */
export function noSuchDay(date: string): string | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? []).map((part = '01') => Number(part));
  if (year === undefined || month === undefined) return undefined;
  if (month < 1 || month > 12) return 'must be a day that there is: a year has the months 01 to 12';
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === undefined || (day >= 1 && day <= days)) return undefined;
  const name = dateFormat(messageLanguage, { month: 'long', year: 'numeric' }).format(Date.UTC(year, month - 1));
  return `must be a day that there is: ${name} has ${days} days`;
}

function write(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(language, { ...options, numberingSystem: 'latn' }).format(new Date(date));
}
