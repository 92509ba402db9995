import { conceptOfPage, conceptPage } from '../content/page-kinds.ts';
import type { Concept, ConceptName } from '../content/schemas.ts';
import { fallbackLocale, type WrittenIn } from '../core/language.ts';
import { indexForm } from './index-form.ts';
import type { PageLanguages } from './page-languages.ts';
import type { SiteData } from './site-data.ts';

/** A concept as a language names it, with its facts, which only the source language's file holds. */
export interface ConceptSummary {
  slug: string;
  title: string;
  definition: string;
  term: string;
  short?: string;
  also: readonly string[];
  /** What people type who look for it; never shown. */
  typed: readonly string[];
  /** How sure its name is; a name in the source language needs no such word. */
  name?: ConceptName;
  facts: Concept;
  /** The language of these words, where they are not translated. */
  written?: WrittenIn;
}

/** The concepts of the glossary. */
export interface Concepts {
  /** The slug of the page that lists the concepts. */
  conceptIndex: string;
  /** The slug of the page that defines a concept (`eqf`). */
  conceptPage(concept: string): string;
  /** The concept that a page defines, or `undefined` for any other page. */
  conceptOfPage(slug: string): string | undefined;
  /** A concept by its slug (`eqf`). */
  conceptOf(locale: string, concept: string): ConceptSummary | undefined;
  /** Every concept, in the alphabetical order of the language. */
  conceptsOf(locale: string): readonly ConceptSummary[];
  /**
   * The language of one of a concept's other names, where it is not the page's: in Ukrainian, people search for “EQF”
   * and “fagbrev” too.
   * @returns `undefined` for a name in the page's language; empty, as HTML has it, where it is in another that nobody
   * knows
   */
  languageOfName(locale: string, concept: string, name: string): string | undefined;
}

/** Finds the concepts of a site by language and slug; each list is sorted once. */
export function conceptsOfSite(
  { pages, settings, sourceLanguage }: SiteData,
  { asWritten, pageOf }: PageLanguages,
): Concepts {
  const { kinds, official } = settings;
  const slugs = pages
    .filter(({ locale }) => locale === sourceLanguage)
    .flatMap(({ slug }) => conceptOfPage(kinds, slug) ?? []);
  const sorted = new Map<string, ConceptSummary[]>();

  const conceptOf: Concepts['conceptOf'] = (locale, slug) => {
    const data = pageOf(locale, conceptPage(kinds, slug))?.data;
    const facts = pageOf(sourceLanguage, conceptPage(kinds, slug))?.data.concept;
    if (!data || !facts) return undefined;
    const { title, description, term = title, short, also = [], search = [], name } = data;
    const written = asWritten(locale, conceptPage(kinds, slug));
    return { slug, title, definition: description, term, short, also, typed: search, name, facts, written };
  };
  return {
    conceptIndex: kinds.concept,
    conceptPage: (concept) => conceptPage(kinds, concept),
    conceptOfPage: (slug) => conceptOfPage(kinds, slug),
    conceptOf,
    conceptsOf(locale) {
      let concepts = sorted.get(locale);
      if (!concepts) {
        const collator = new Intl.Collator([locale, fallbackLocale]);
        concepts = slugs
          .flatMap((slug) => conceptOf(locale, slug) ?? [])
          .sort((a, b) => collator.compare(indexForm(a.title, locale), indexForm(b.title, locale)));
        sorted.set(locale, concepts);
      }
      return concepts;
    },
    languageOfName(locale, concept, name) {
      const isName = (each: string | undefined): boolean => each?.toLowerCase() === name.toLowerCase();
      const others = [sourceLanguage, ...official].filter((tag) => tag !== locale);
      const language = others.find((tag) => {
        const { title, term, short, also = [], facts } = conceptOf(tag, concept) ?? {};
        return [title, term, short, ...also, facts?.official?.[tag]].some(isName);
      });
      if (language !== undefined) return language;
      const { script } = new Intl.Locale(locale).maximize();
      return script === 'Latn' || /[^\p{Script=Latin}\P{L}]/u.test(name) ? undefined : '';
    },
  };
}
