import { fallbackLocale } from './language.ts';

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
 * A date in words: `2024-03-22` in English is “22 March 2024”.
 * @param date `yyyy`, `yyyy-mm` or `yyyy-mm-dd`
 * @param language BCP 47 tag; digits are 0–9 in every language
 */
export function formatDate(date: string, language: string): string {
  const words = write(date, dateLocales[language] ?? language, precisions[date.length] ?? {});
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
  return write(date, language, { month: 'long', day: 'numeric' });
}

function write(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${Object.keys(options).join(' ')}`;
  let format = formats.get(key);
  if (!format) {
    // A language that the machine does not know must not get that of the machine.
    format = new Intl.DateTimeFormat([locale, fallbackLocale], {
      ...options,
      timeZone: 'UTC',
      numberingSystem: 'latn',
    });
    formats.set(key, format);
  }
  return format.format(new Date(date));
}
