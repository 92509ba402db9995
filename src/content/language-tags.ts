import { isLanguageTag } from '../core/language.ts';

/** The tags of the languages, as far as they can be read. */
export interface LanguageTags {
  all: readonly string[] | undefined;
  targets: readonly string[];
  translated: readonly string[];
}

/** Reads the tags from the list of languages, however broken it is. */
export function readLanguageTags(languages: unknown, sourceLanguage: string): LanguageTags {
  if (!Array.isArray(languages)) return { all: undefined, targets: [], translated: [] };
  const listed = (languages as ({ tag?: unknown; complete?: unknown } | null)[]).map((language) => ({
    tag: String(language?.tag),
    isComplete: language?.complete !== false,
  }));
  const targets = listed.filter(({ tag }) => tag !== sourceLanguage && isLanguageTag(tag));
  return {
    all: listed.map(({ tag }) => tag),
    targets: targets.map(({ tag }) => tag),
    translated: targets.filter(({ isComplete }) => isComplete).map(({ tag }) => tag),
  };
}
