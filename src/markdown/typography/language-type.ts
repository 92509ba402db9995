import type { Typography } from '../../content/typography.ts';
import { lineEnds } from './line-ends.ts';
import { divideLongWords, hyphenator } from './long-words.ts';
import { keepNamesWhole } from './whole-names.ts';

/** How texts of a language are set. */
export interface LanguageType {
  /**
   * Sets a text between two tags.
   * @param text as HTML
   * @param room how many letters of a word have room where it stands; nothing in a line of text
   */
  setText(text: string, room: number | undefined): string;
  /** What at the end of a text that was set belongs to the word that follows: small words, a number, a particle. */
  endOf(text: string): string;
}

/** What decides how texts are set: of a site, what it knows of its languages. */
interface Languages {
  languages: readonly { tag: string; direction: 'ltr' | 'rtl' }[];
  /** How lines may end, by language. */
  typography: Readonly<Record<string, Typography>>;
  /** The languages in which documents have their official names, which stand in texts of every language. */
  settings: { official: readonly string[] };
}

/** How texts are set in the languages of a site. */
export function languageTypes(site: Languages): (language: string) => LanguageType | undefined {
  const { typography, settings } = site;
  const official = settings.official.flatMap((tag) => typography[tag] ?? []);
  const types = new Map<string, LanguageType>();
  for (const [tag, rules] of Object.entries(typography)) {
    const isRightToLeft = site.languages.some((language) => language.tag === tag && language.direction === 'rtl');
    const hyphenate = rules.hyphenation === undefined ? undefined : hyphenator(rules.hyphenation);
    const { joinWords, endOf } = lineEnds(tag, rules, official);
    const known = new Map<string, string>();
    const set = (text: string, room: number | undefined): string => {
      const whole = keepNamesWhole(joinWords(text), isRightToLeft);
      return hyphenate ? divideLongWords(whole, hyphenate, room) : whole;
    };
    types.set(tag, {
      endOf,
      setText(text, room) {
        if (!/[\p{L}\p{N}]/u.test(text)) return text;
        // Frames have the same words on every page.
        const key = `${room} ${text}`;
        const done = known.get(key) ?? set(text, room);
        known.set(key, done);
        return done;
      },
    });
  }
  return (language) => types.get(language);
}
