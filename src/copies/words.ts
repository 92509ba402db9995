/** The words of the copies in one language, under their keys in `content/i18n/`; `{{name}}` in a text takes a value, or stays for a script to fill. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

/**
 * The words of a language.
 * @param texts the language's own, before those that stand in where it has none
 * @throws when asked for a text that none of them has
 */
export function toWords(...texts: readonly Readonly<Record<string, string>>[]): Words {
  return (key, values = {}) => {
    const text = texts.map((each) => each[key]).find((each) => each !== undefined);
    if (text === undefined) throw new Error(`content/i18n/en.json has no “${key}”. Add it: the copies show it.`);
    return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
  };
}

/** A size in the words of a language, with the digits 0 to 9. */
export function sizeInWords(bytes: number, tag: string): string {
  const [unit, value] = bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const);
  return new Intl.NumberFormat(`${tag}-u-nu-latn`, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
