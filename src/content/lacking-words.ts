import type { Page } from './page.ts';
import { translatedWords, type FrontMatterWords } from './translated-words.ts';

/**
 * Words of the front matter that stand under ids of their own, as those of events, and that a translation does not have
 * yet: the site shows the original's.
 */
export function lackingWords(source: Page, translation: Page): FrontMatterWords[] {
  const own = new Set(translatedWords(translation.data).map(({ path }) => path.join('.')));
  return translatedWords(source.data).filter(({ path }) => path.length > 1 && !own.has(path.join('.')));
}
