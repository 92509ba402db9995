import { isIsolated, withoutIsolates } from '../core/isolates.ts';
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
  /** The same as readers see it: where the words are of another language, set apart (`src/core/isolates.ts`). */
  shownText(language: string, key: InterfaceKey): string;
  /** The language that its words are in. */
  languageOfText(language: string, key: InterfaceKey): string;
  /** The same as readers see it, or nothing where neither has it. */
  findText(language: string, key: string): string | undefined;
}

/**
 * The words of every language.
 * @param strings the files of `content/i18n/`, by language
 */
export function wordsOf(strings: Readonly<Record<string, Strings>>, sourceLanguage: string): Words {
  const findText: Words['findText'] = (language, key) => strings[language]?.[key] ?? strings[sourceLanguage]?.[key];
  const shownText: Words['shownText'] = (language, key) => {
    const text = findText(language, key);
    if (text === undefined)
      throw new Error(`content/i18n/${sourceLanguage}.json has no “${key}”. Add it: pages show it.`);
    return text;
  };
  return {
    findText,
    shownText,
    text: (language, key) => withoutIsolates(shownText(language, key)),
    languageOfText(language, key) {
      const isOriginal = strings[language]?.[key] === undefined || isIsolated(shownText(language, key));
      return isOriginal ? sourceLanguage : language;
    },
  };
}
