import { toString } from 'mdast-util-to-string';
import { compareText } from '../core/text-order.ts';
import type { Page } from './page.ts';
import { isReviewed, pairSections, type SectionPair } from './section-pairs.ts';
import { translatedWords } from './translated-words.ts';
import { leadKey, type Section } from './sections.ts';

/** How a page stands in a language. */
export interface PageTranslation {
  locale: string;
  slug: string;
  /** Its file; of a missing page, the file that it would have. */
  path: string;
  state: 'current' | 'behind' | 'missing';
  /** Whether a person who knows the language has read it as it stands. */
  reviewed: boolean;
  /** Whether a person had read it, and its words have changed since. */
  reviewEnded: boolean;
  /** English words still to be translated, or looked at again. */
  words: number;
  /** The sections in the order of the English; none of a missing page. */
  sections: SectionPair[];
}

/** How a language stands as a whole. */
export interface LanguageTranslation {
  locale: string;
  pages: PageTranslation[];
  words: number;
}

/**
 * The state of every translation: the one function that the site, the checks and the command line tell it from.
 * @param locales the languages to tell of; the source language is left out
 */
export function translationsOf(
  pages: readonly Page[],
  locales: readonly string[],
  sourceLocale: string,
): LanguageTranslation[] {
  const sources = pages.filter(({ locale }) => locale === sourceLocale).sort((a, b) => compareText(a.slug, b.slug));
  const byAddress = new Map(pages.map((page) => [`${page.locale}/${page.slug}`, page]));
  return locales
    .filter((locale) => locale !== sourceLocale)
    .map((locale) => {
      const translated = sources.map((source) =>
        translationOf(source, locale, byAddress.get(`${locale}/${source.slug}`)),
      );
      return { locale, pages: translated, words: translated.reduce((sum, { words }) => sum + words, 0) };
    });
}

/** How one page stands in one language. */
function translationOf(source: Page, locale: string, translation: Page | undefined): PageTranslation {
  const { slug } = source;
  if (!translation) {
    return {
      locale,
      slug,
      path: pathIn(locale, source),
      state: 'missing',
      reviewed: false,
      reviewEnded: false,
      words: wordsOfPage(source),
      sections: [],
    };
  }
  const sections = pairSections(source, translation);
  const reviewed = isReviewed(translation, sections);
  const stale = sections.filter(({ state }) => isStale(state));
  return {
    locale,
    slug,
    path: translation.path,
    state: stale.length > 0 ? 'behind' : 'current',
    reviewed,
    reviewEnded: !reviewed && translation.data?.translation?.state === 'reviewed',
    words: stale.reduce((sum, { source: section }) => sum + (section ? wordsIn(section, source) : 0), 0),
    sections,
  };
}

/** The file of a page in another language. */
export function pathIn(locale: string, { path, locale: own }: Pick<Page, 'path' | 'locale'>): string {
  return path.replace(`/${own}/`, `/${locale}/`);
}

/** Whether a maintainer has something to do. */
function isStale(state: SectionPair['state']): boolean {
  return state !== 'current';
}

function wordsOfPage(page: Page): number {
  return countWords(page.tree.children.map((node) => toString(node)).join(' ')) + wordsOfFrontMatter(page);
}

function wordsIn({ key, nodes }: Section, page: Page): number {
  return countWords(nodes.map((node) => toString(node)).join(' ')) + (key === leadKey ? wordsOfFrontMatter(page) : 0);
}

function wordsOfFrontMatter({ data }: Page): number {
  return translatedWords(data).reduce((sum, { words }) => sum + countWords(words), 0);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;
}
