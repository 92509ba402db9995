import type { Content } from '../content/content.ts';
import type { Coverage } from '../content/coverage.ts';
import type { ChangeNote } from '../content/changes.ts';
import type { GonePages } from '../content/gone-pages.ts';
import { narrowerByConcept, usesByConcept } from '../content/concepts.ts';
import type { Language, PageData, PolicyRecord, Sources, Strings } from '../content/schemas.ts';
import type { SiteSettings } from '../content/site-schema.ts';
import type { Repository } from '../core/repository.ts';
import type { Speech } from '../content/speech.ts';
import type { Typography } from '../content/typography.ts';
import { shownStrings } from '../content/shown-strings.ts';
import { translationsOf, type PageTranslation } from '../content/translations.ts';

/** A page as the components need it: where it is and what its front matter says. */
export interface PageSummary {
  locale: string;
  slug: string;
  /** Its file, relative to the project's root. */
  path: string;
  data: PageData;
}

/** How a page stands in a language, without its sections. */
type TranslationSummary = Omit<PageTranslation, 'sections' | 'locale' | 'reviewEnded'>;

/**
 * What pages, outputs and copies know of the site, as plain data: it travels to Astro's bundle and to the copies as
 * JSON.
 */
export interface SiteData {
  /** What the site is. */
  settings: SiteSettings;
  /** Every language of the site, in the order in which readers are offered them. */
  languages: readonly Language[];
  /** The language that pages are written in first. */
  sourceLanguage: string;
  pages: PageSummary[];
  record: PolicyRecord;
  sources: Sources;
  /** By field of the record, where it is told. */
  coverage: Coverage;
  /** Interface words by language, those of another one set apart (`src/core/isolates.ts`). */
  strings: Readonly<Record<string, Strings>>;
  /** How lines may end, by language. */
  typography: Readonly<Record<string, Typography>>;
  /** How it is read aloud, by language. */
  speech: Readonly<Record<string, Speech>>;
  /** The notes on changes, the newest first. */
  changes: readonly ChangeNote[];
  /** Pages that are gone, by their slugs. */
  gone: GonePages;
  /** By language and concept, the slugs of the pages that link the concept. */
  uses: Record<string, Record<string, string[]>>;
  /** By language, the state of each page's translation. */
  translations: Record<string, TranslationSummary[]>;
  /** By concept, the concepts directly below it. */
  narrower: Record<string, string[]>;
  /** Where the site lives, without its path: `https://example.org`. */
  origin: string;
  /** Path under which the site lives, without a slash at its end: empty, or `/policy`. */
  base: string;
  /** Where the project's files can be edited, where that is known. */
  repository?: Repository | undefined;
  /** The version of the site and its texts, from `package.json`. */
  version: string;
  /** The site's content security policy, as a page may carry it itself. */
  contentSecurityPolicy: string;
  /** While the site is edited: what its search finds words in. Of a built site it is that site. */
  searched?: 'the last build' | 'nothing';
}

/** What is known of the project beside its content. */
export type ProjectFacts = Pick<
  SiteData,
  'origin' | 'base' | 'repository' | 'version' | 'contentSecurityPolicy' | 'searched'
>;

/**
 * Makes plain data of the content. Pages whose front matter does not fit are left out; the checks tell of them.
 * @throws when the site's settings or the record do not fit; run the checks first for findings with places
 */
export function toSiteData(content: Content, project: ProjectFacts): SiteData {
  const { pages, settings, record, sources, coverage, changes, gone, languages } = content;
  const { sourceLanguage } = content;
  if (!settings || !record) throw new Error('The site or its record cannot be read. Run npm run check to see why');
  const tags = languages.map(({ tag }) => tag);
  return {
    settings,
    languages,
    sourceLanguage,
    pages: pages.flatMap(({ locale, slug, path, data }) => (data ? [{ locale, slug, path, data }] : [])),
    record,
    sources,
    coverage,
    strings: Object.fromEntries(tags.map((tag) => [tag, shownStrings(content, tag)])),
    typography: byLanguage(tags, (tag) => content.typography(tag)),
    speech: byLanguage(tags, (tag) => content.speech(tag)),
    changes,
    gone,
    uses: Object.fromEntries(tags.map((tag) => [tag, Object.fromEntries(usesByConcept(pages, tag))])),
    translations: Object.fromEntries(
      translationsOf(pages, tags, sourceLanguage).map(({ locale, pages: each }) => [
        locale,
        each.map(({ slug, path, state, reviewed, words }) => ({ slug, path, state, reviewed, words })),
      ]),
    ),
    narrower: Object.fromEntries(narrowerByConcept(pages, settings)),
    ...project,
  };
}

/** What is said of each language, where anything is. */
function byLanguage<Said>(tags: readonly string[], said: (tag: string) => Said | undefined): Record<string, Said> {
  return Object.fromEntries(
    tags.flatMap((tag) => {
      const rules = said(tag);
      return rules === undefined ? [] : [[tag, rules]];
    }),
  );
}
