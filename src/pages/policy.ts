import content from 'virtual:integration-policy';
import { conceptsFolder } from '../content/concepts.ts';
import { indexForm } from './index-form.ts';
import { orderPages, type OrderedSection } from './page-order.ts';
import type { PageSummary } from './policy-content.ts';
import type { Concept, ConceptName, Measure } from '../content/schemas.ts';
import { languages, sections, sourceLanguage, type Language } from '../site.ts';

const { base } = content;
export const { record, sources, uses, narrower, translations, repository, contentSecurityPolicy } = content;

/** All that the components know of the content, for the exports. */
export const policy = content;

const pages = new Map(content.pages.map((page) => [`${page.locale}/${page.slug}`, page]));

/** The address of a page, under the path of the site. */
export function address(locale: string, slug: string, anchor?: string): string {
  return `${base}/${locale}/${slug ? `${slug}/` : ''}${anchor ? `#${anchor}` : ''}`;
}

/** The address of a file that is not a page. */
export function fileAddress(path: string): string {
  return `${base}/${path}`;
}

/** A page in a language, or in the source language where it is not translated. */
export function pageOf(locale: string, slug: string): PageSummary | undefined {
  return pages.get(`${locale}/${slug}`) ?? pages.get(`${sourceLanguage}/${slug}`);
}

/** The language of a page's words, where it is not the reader's: the page is not translated. */
export function foreignLanguageOf(locale: string, slug: string): string | undefined {
  const language = pageOf(locale, slug)?.locale;
  return language === locale ? undefined : language;
}

/** The languages that a page is written or translated in; all of them for one that the site itself makes. */
export function languagesOf(slug: string): Language[] {
  return pages.has(`${sourceLanguage}/${slug}`)
    ? languages.filter(({ tag }) => pages.has(`${tag}/${slug}`))
    : [...languages];
}

/** Whether a page is a translation that no person has checked. */
export function isMachineMade(locale: string, slug: string): boolean {
  const page = pages.get(`${locale}/${slug}`);
  return page !== undefined && locale !== sourceLanguage && page.data.translation?.state !== 'reviewed';
}

/** The writing direction of a language. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return languages.find(({ tag }) => tag === locale)?.direction ?? 'ltr';
}

/** A concept as a language names it, with its facts, which only the source language's file holds. */
export interface ConceptSummary {
  slug: string;
  title: string;
  definition: string;
  term: string;
  short?: string;
  also: readonly string[];
  /** How sure its name is; a name in the source language needs no such word. */
  name?: ConceptName;
  facts: Concept;
}

/** The concept of a page in the glossary: `glossary/eqf`. */
function toConcept(locale: string, slug: string): ConceptSummary | undefined {
  const data = pageOf(locale, slug)?.data;
  const facts = pageOf(sourceLanguage, slug)?.data.concept;
  if (!data || !facts) return undefined;
  const { title, description, term = title, short, also = [], name } = data;
  return { slug: slug.slice(conceptsFolder.length), title, definition: description, term, short, also, name, facts };
}

/** A concept by its slug (`eqf`). */
export function conceptOf(locale: string, concept: string): ConceptSummary | undefined {
  return toConcept(locale, conceptsFolder + concept);
}

/**
 * The language of one of a concept's other names, where it is not the page's: in Ukrainian, people search for “EQF” and “fagbrev” too.
 * @returns `undefined` for a name in the page's language; empty, as HTML has it, where it is in another that nobody knows
 */
export function languageOfName(locale: string, concept: string, name: string): string | undefined {
  const isName = (each: string | undefined): boolean => each?.toLowerCase() === name.toLowerCase();
  const others = [sourceLanguage, 'nb', 'nn'].filter((tag) => tag !== locale);
  const language = others.find((tag) => {
    const { title, term, short, also = [], facts } = conceptOf(tag, concept) ?? {};
    const official = Object.entries(facts?.norwegian ?? {}).flatMap(([each, words]) => (each === tag ? [words] : []));
    return [title, term, short, ...also, ...official].some(isName);
  });
  if (language !== undefined) return language;
  const { script } = new Intl.Locale(locale).maximize();
  return script === 'Latn' || /[^\p{Script=Latin}\P{L}]/u.test(name) ? undefined : '';
}

const conceptsByLocale = new Map<string, ConceptSummary[]>();

/** Every concept, in the alphabetical order of the language. */
export function conceptsOf(locale: string): ConceptSummary[] {
  const known = conceptsByLocale.get(locale);
  if (known) return known;
  const collator = new Intl.Collator(locale);
  const concepts = content.pages
    .filter((page) => page.locale === sourceLanguage && page.slug.startsWith(conceptsFolder))
    .flatMap(({ slug }) => toConcept(locale, slug) ?? [])
    .sort((a, b) => collator.compare(indexForm(a.title, locale), indexForm(b.title, locale)));
  conceptsByLocale.set(locale, concepts);
  return concepts;
}

/** A measure as a language tells it. */
export interface MeasureSummary {
  slug: string;
  title: string;
  description: string;
  facts: Measure;
  in2024: string;
  later?: string;
}

/** The measures in the order of the record. */
export function measuresOf(locale: string): MeasureSummary[] {
  return orderedSections(locale).flatMap(({ slugs }) =>
    slugs.flatMap((slug) => {
      const facts = pageOf(sourceLanguage, slug)?.data.measure;
      const data = pageOf(locale, slug)?.data;
      if (!facts || !data?.outcome) return [];
      return [{ slug, title: data.title, description: data.description, facts, ...data.outcome }];
    }),
  );
}

const sectionsByLocale = new Map<string, OrderedSection[]>();

/** The parts of the site with their pages in reading order; concepts stand in the order of the language's alphabet. */
export function orderedSections(locale: string): OrderedSection[] {
  const known = sectionsByLocale.get(locale);
  if (known) return known;
  const slugs = content.pages.filter((page) => page.locale === sourceLanguage).map(({ slug }) => slug);
  const rank = new Map(conceptsOf(locale).map(({ slug }, index) => [conceptsFolder + slug, index]));
  const ordered = orderPages(sections, slugs).map(({ id, slugs: own }) => ({
    id,
    slugs: id === 'glossary' ? own.toSorted((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1)) : own,
  }));
  sectionsByLocale.set(locale, ordered);
  return ordered;
}

/** Where a page stands: its part of the site, and the pages before and after it in reading order. */
export interface PagePlace {
  section?: OrderedSection;
  previous?: string;
  next?: string;
}

const placesByLocale = new Map<string, Map<string, PagePlace>>();

/** Where a page stands in its language's reading order. */
export function placeOf(locale: string, slug: string): PagePlace {
  let places = placesByLocale.get(locale);
  if (!places) {
    const all = orderedSections(locale);
    const order = ['', ...all.flatMap(({ slugs }) => slugs)];
    const sectionOf = new Map(all.flatMap((section) => section.slugs.map((each) => [each, section] as const)));
    places = new Map(
      order.map((each, index) => [
        each,
        { section: sectionOf.get(each), previous: order[index - 1], next: order[index + 1] },
      ]),
    );
    placesByLocale.set(locale, places);
  }
  return places.get(slug) ?? {};
}

/** At most so many pages of a part are listed beside a page, so that a page does not grow with the site. */
const nearbyCount = 13;

/** The pages of a part that are listed beside one of them: all, or its first and those nearest to the page. */
export function nearby(slugs: readonly string[], slug: string): readonly string[] {
  if (slugs.length <= nearbyCount) return slugs;
  const [first = '', ...rest] = slugs;
  const count = nearbyCount - 1;
  const start = Math.min(Math.max(rest.indexOf(slug) - Math.floor(count / 2), 0), rest.length - count);
  return [first, ...rest.slice(start, start + count)];
}
