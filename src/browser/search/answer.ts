import type { WrittenIn } from '../../core/language.ts';
import type { NamedPage } from '../../search/words/named-pages.ts';
import { sectionCoverage } from '../../search/words/weights.ts';
import type { PagefindPage, PagefindSection } from './pagefind-types.ts';

/** One page among the answers. Its title, heading and excerpt are HTML with `<mark>` around what was found. */
export interface Answer {
  title: string;
  /** Heading of the section that answers best; none where that is the top of the page. */
  heading?: string;
  /** Address, with the section's anchor. */
  url: string;
  /** Text of the section. */
  excerpt: string;
  kind: string;
  /** Its language, where that is not the reader's: it is not translated. */
  writtenIn?: WrittenIn;
}

/** A concept of the glossary, as a card shows it. */
export interface Concept extends NamedPage {
  definition: string;
}

/** What is to be marked on the pages that answer a query, by the stems of its words. */
export interface MarkedWords {
  stems: string[];
  /** Other names of what the query names: each is marked where all of it stands. */
  names: string[][];
}

/** The answers to a query, the best first; only those asked for are loaded. */
export interface Answers {
  count: number;
  load(from: number, to: number): Promise<Answer[]>;
  /** The concept that the query names, or all but names, with what it means. */
  concept(): Promise<Concept | undefined>;
  /** Other names and words that were searched too. */
  also: string[];
  /** Words of the query that are not on the site, as they were typed. */
  missing: string[];
  /** Whether nothing was found because next to nothing is typed yet. */
  isBegun: boolean;
  /** The query as it was probably meant. */
  meant?: string;
  marks: MarkedWords;
}

/**
 * A page as an answer, by the section that has most of the query.
 * @param places for each word of the query, its places on the page
 * @param weights how much each word says
 */
export function toAnswer(
  { title, url, excerpt, meta, filters, sections }: PagefindPage,
  places: readonly number[][],
  weights: readonly number[],
): Answer {
  const worth = (section: PagefindSection): number => {
    const own = new Set(section.places.map(({ location }) => location));
    const covered = places.reduce(
      (sum, each, at) => sum + (each.some((place) => own.has(place)) ? (weights[at] ?? 0) : 0),
      0,
    );
    return covered * sectionCoverage + section.places.reduce((sum, { balanced_score: score }) => sum + score, 0);
  };
  const best = sections.reduce<PagefindSection | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined);
  const { lang, dir } = meta;
  return {
    title,
    url: best?.url ?? url,
    excerpt: best?.excerpt ?? excerpt,
    kind: filters.kind?.[0] ?? 'page',
    ...(best && best.url !== url ? { heading: best.title } : {}),
    ...(lang && dir ? { writtenIn: { lang, dir } } : {}),
  };
}
