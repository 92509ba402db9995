/** The language of our own messages to those who work on a site, whatever its languages are. */
export const messageLanguage = 'en';

/**
 * What formats fall back to where the machine does not know a language: never the machine's own, which differs from one
 * to the next.
 */
export const fallbackLocale = 'en-GB';

/**
 * The script that a language is written in, as a name that regular expressions know; `undefined` where it has several.
 */
export function scriptOf(language: string): string | undefined {
  if (!scripts.has(language)) {
    const { script } = new Intl.Locale(language).maximize();
    scripts.set(language, script && knownScripts.test(script) ? script : undefined);
  }
  return scripts.get(language);
}

const knownScripts = /^(Latn|Cyrl|Arab|Grek|Hebr|Deva|Beng|Ethi|Thai|Geor|Armn|Taml)$/;

/** By language: rules ask of every paragraph. */
const scripts = new Map<string, string | undefined>();

/** The language of words among those of another, as HTML marks it. */
export interface WrittenIn {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** Whether a tag is formed as BCP 47 has it. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The direction in which a language is written; from left to right where a tag is none, or is not known. */
export function writingDirection(language: string): WrittenIn['dir'] {
  let direction = directions.get(language);
  if (direction === undefined) {
    direction = isLanguageTag(language) && new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
    directions.set(language, direction);
  }
  return direction;
}

/** By language: pages ask for every quoted word. */
const directions = new Map<string, WrittenIn['dir']>();

/** Words of a language as they begin a sentence. */
export function capitalised(words: string, language: string): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** A language's name as our own messages, which are in English, write it: `nb` is “Norwegian Bokmål”. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag;
}

const names = new Intl.DisplayNames(messageLanguage, { type: 'language' });
