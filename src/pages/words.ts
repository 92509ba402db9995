import type { Strings } from '../content/schemas.ts';

/** A key of `content/i18n/`, as the source language's file has them. */
export type InterfaceKey = keyof StarlightApp.I18n;

/** Words of the interface. */
export interface Words {
  /**
   * A word of the interface in a language, or in the source language where it has none. Places for values stand as they
   * are.
   * @throws when neither has it
   */
  text(language: string, key: InterfaceKey): string;
  /** The same, or nothing where neither has it. */
  findText(language: string, key: string): string | undefined;
}

/**
 * The words of every language.
 * @param strings the files of `content/i18n/`, by language
 */
export function wordsOf(strings: Readonly<Record<string, Strings>>, sourceLanguage: string): Words {
  const findText: Words['findText'] = (language, key) => strings[language]?.[key] ?? strings[sourceLanguage]?.[key];
  return {
    findText,
    text(language, key) {
      const text = findText(language, key);
      if (text === undefined)
        throw new Error(`content/i18n/${sourceLanguage}.json has no “${key}”. Add it: pages show it.`);
      return text;
    },
  };
}
