/** The words of a date follow the language; English here is British, as its spelling is. */
const dateLocales: Readonly<Record<string, string>> = { en: 'en-GB' };

const formats: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** What running text has behind the year where a calendar has an abbreviation, or nothing. */
const yearWords: Readonly<Record<string, string>> = { uk: 'року', pl: 'r.' };

/**
 * A date in words: `2024-03-22` in English is “22 March 2024”.
 * @param date `yyyy`, `yyyy-mm` or `yyyy-mm-dd`
 * @param language BCP 47 tag; digits are 0–9 in every language
 */
export function formatDate(date: string, language: string): string {
  const options = {
    ...formats[date.length],
    timeZone: 'UTC',
    numberingSystem: 'latn',
  } satisfies Intl.DateTimeFormatOptions;
  // A language that the machine does not know must not get that of the machine.
  const format = new Intl.DateTimeFormat([dateLocales[language] ?? language, 'en-GB'], options);
  const words = format.format(new Date(date));
  const yearWord = yearWords[language];
  return yearWord && date.length > 4 ? words.replace(/(?<=\d{4})( р\.)?$/, ` ${yearWord}`) : words;
}
