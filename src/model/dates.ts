/** The words of a date follow the language; English here is British, as its spelling is. */
const dateLocales: Readonly<Record<string, string>> = { en: 'en-GB' };

const formats: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/**
 * A date in words: `2024-03-22` in English is “22 March 2024”.
 * @param date `yyyy`, `yyyy-mm` or `yyyy-mm-dd`
 * @param language BCP 47 tag; digits are 0–9 in every language
 */
export function formatDate(date: string, language: string): string {
  const options = { ...formats[date.length], timeZone: 'UTC', numberingSystem: 'latn' } satisfies Intl.DateTimeFormatOptions;
  return new Intl.DateTimeFormat(dateLocales[language] ?? language, options).format(new Date(date));
}
