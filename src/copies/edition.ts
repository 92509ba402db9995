import type { BuiltSite, SiteLanguage } from './built-site.ts';
import { toWords, type Words } from './words.ts';

/** What the copies are made with beyond the site itself. */
export interface Edition {
  site: BuiltSite;
  version: string;
  words: ReadonlyMap<string, Words>;
}

/** The words of a language. */
export function wordsOf({ words }: Edition, tag: string): Words {
  return words.get(tag) ?? toWords();
}

/** A language of the site. */
export function languageOf({ site }: Edition, tag: string): SiteLanguage {
  const language = site.languages.find((each) => each.tag === tag);
  if (!language) throw new Error(`The site has no language ${tag}.`);
  return language;
}

/** “This is a copy of the site: version …, with texts as of …” */
export function copyWords(edition: Edition, tag: string): string {
  return wordsOf(edition, tag)('copy.what', {
    version: edition.version,
    date: languageOf(edition, tag).updatedInWords,
  });
}
