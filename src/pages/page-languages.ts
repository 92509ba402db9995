import { writingDirection, type WrittenIn } from '../core/language.ts';
import { hasLetters } from '../core/letters.ts';
import type { Language } from '../content/schemas.ts';
import type { PageSummary, SiteData } from './site-data.ts';

/** The pages of the site, and in which languages each can be read. */
export interface PageLanguages {
  /** A page in a language, or in the source language where it is not translated. */
  pageOf(locale: string, slug: string): PageSummary | undefined;
  /** The language of a page's words, where it is not the reader's: the page is not translated. */
  foreignLanguageOf(locale: string, slug: string): string | undefined;
  /** The same with its direction, for an element that shows words of the page; nothing where it is translated. */
  asWritten(locale: string, slug: string): WrittenIn | undefined;
  /** The languages that a page is written or translated in; all of them for one that the site itself makes. */
  languagesOf(slug: string): readonly Language[];
  /** Whether a page is a translation that no person has read as it stands. */
  isMachineMade(locale: string, slug: string): boolean;
  /** Whether any page of a language is one. */
  hasMachineMade(locale: string): boolean;
  /** The source language, for an element that shows its words in another. */
  original: WrittenIn;
  /** The writing direction of a language. */
  directionOf(locale: string): 'ltr' | 'rtl';
  /**
   * The language for whose script the project's fonts have no letters, among those that a reader of a language is shown
   * pages in: its own, or the source language, where a page is not translated. Of a language that has one, there is no
   * PDF and no share picture.
   */
  withoutLetters(locale: string): string | undefined;
  /** A language's own name for itself, of any language that has one. */
  nameOf(tag: string): string | undefined;
}

/** Indexes the pages by language and slug. */
export function pageLanguages({ pages, languages, sourceLanguage, translations }: SiteData): PageLanguages {
  const byAddress = new Map(pages.map((page) => [`${page.locale}/${page.slug}`, page]));
  const pageOf: PageLanguages['pageOf'] = (locale, slug) =>
    byAddress.get(`${locale}/${slug}`) ?? byAddress.get(`${sourceLanguage}/${slug}`);
  const foreignLanguageOf: PageLanguages['foreignLanguageOf'] = (locale, slug) => {
    const language = pageOf(locale, slug)?.locale;
    return language === locale ? undefined : language;
  };
  const directionOf: PageLanguages['directionOf'] = (locale) =>
    languages.find(({ tag }) => tag === locale)?.direction ?? writingDirection(locale);
  const isMachineMade: PageLanguages['isMachineMade'] = (locale, slug) => {
    const translation = translations[locale]?.find((page) => page.slug === slug);
    return translation !== undefined && translation.state !== 'missing' && !translation.reviewed;
  };
  const lacking = new Map(
    languages.map(({ tag }) => {
      const isWhole = (): boolean => pages.every(({ slug }) => foreignLanguageOf(tag, slug) === undefined);
      if (!hasLetters(tag)) return [tag, tag];
      return [tag, hasLetters(sourceLanguage) || isWhole() ? undefined : sourceLanguage];
    }),
  );
  return {
    pageOf,
    foreignLanguageOf,
    asWritten(locale, slug) {
      const lang = foreignLanguageOf(locale, slug);
      return lang === undefined ? undefined : { lang, dir: directionOf(lang) };
    },
    languagesOf(slug) {
      const isWritten = byAddress.has(`${sourceLanguage}/${slug}`);
      return isWritten ? languages.filter(({ tag }) => byAddress.has(`${tag}/${slug}`)) : languages;
    },
    isMachineMade,
    hasMachineMade: (locale) => pages.some((page) => page.locale === locale && isMachineMade(locale, page.slug)),
    withoutLetters: (locale) => lacking.get(locale),
    original: { lang: sourceLanguage, dir: directionOf(sourceLanguage) },
    directionOf,
    nameOf: (tag) =>
      languages.find((language) => language.tag === tag)?.name ??
      new Intl.DisplayNames(tag, { type: 'language' }).of(tag),
  };
}
