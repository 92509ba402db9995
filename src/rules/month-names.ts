import { dateFormat } from '../core/dates.ts';

/** Whether words begin with a month in a language: in some, a day has a full stop behind its number. */
export function startsWithMonth(words: string, locale: string): boolean {
  const [first = ''] = /\p{L}+/u.exec(words) ?? [];
  return monthsOf(locale).includes(first.toLowerCase());
}

const months = new Map<string, string[]>();

function monthsOf(locale: string): string[] {
  let names = months.get(locale);
  if (!names) {
    const format = dateFormat(locale, { day: 'numeric', month: 'long' });
    names = Array.from(
      { length: 12 },
      (_each, month) =>
        format
          .formatToParts(Date.UTC(2024, month, 15))
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase() ?? '',
    );
    months.set(locale, names);
  }
  return names;
}
