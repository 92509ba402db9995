import { codedPath, indexName, wordsFile } from '../../search/words/index-files.ts';
import { Names, type Named } from '../../search/words/names.ts';
import type { PagefindPage, PagefindResult, PagefindSection, StartPagefind } from './pagefind.ts';
import { mended, readQuery, type Query } from '../../search/words/query.ts';
import {
  conceptOf,
  isElsewhere,
  rank,
  tellingWeights,
  type AskedWord,
  type Hits,
  type OtherName,
  type Ranked,
} from '../../search/words/rank.ts';
import type { SearchSettings } from './settings.ts';
import type { WordRules } from '../../search/words/stem.ts';
import type { Term, TermsFile } from '../../search/words/terms.ts';
import { Vocabulary } from '../../search/words/vocabulary.ts';
import type { WordsFile } from '../../search/words/words-file.ts';

/** How the search comes by its files: over the network on the site, otherwise in a copy on a disk. */
export interface Loader {
  /** The program of the index: Pagefind, made by `program.ts` to take its own `fetch`. */
  program(): Promise<(fetch: (address: string) => Promise<Response>) => StartPagefind>;
  /** A file, by its address; like `fetch`. */
  fetch(address: string): Promise<Response>;
}

/** One page among the answers. */
export interface Answer {
  title: string;
  /** Heading of the section that answers best; none where that is the top of the page. */
  heading?: string;
  /** Address, with the section's anchor. */
  url: string;
  /** HTML: text of the section with `<mark>` around what was found. */
  excerpt: string;
  kind: string;
}

/** A concept of the glossary, as a card shows it. */
export interface Concept extends Term {
  definition: string;
}

/** The answers to a query, the best first; only those asked for are loaded. */
export interface Answers {
  count: number;
  load(from: number, to: number): Promise<Answer[]>;
  /** The concept that the query names, or all but names, with what it means. */
  concept(): Promise<Concept | undefined>;
  /** Other names and words that were searched too. */
  also: string[];
  /** The query as it was probably meant. */
  meant?: string;
  /** What is to be marked on the pages: words by their stems. */
  marks: string[];
}

/** The home page says a little of everything: what it says is said better elsewhere. */
const homeShare = 0.4;

/** The search of one language. */
export interface Engine {
  search(query: string, kind?: string): Promise<Answers>;
  /** The pages with all their names, and the words that go with answers. */
  terms: TermsFile;
  /** The rules by which words become stems. */
  rules: WordRules;
}

/**
 * Starts the search of a language.
 * @param typed what the reader has typed so far
 * @throws when a file does not come, or WebAssembly is not to be had
 */
export async function startEngine(
  loader: Loader,
  { locale, index, terms: termsAddress }: Pick<SearchSettings, 'locale' | 'index' | 'terms'>,
  typed: () => string = () => '',
): Promise<Engine> {
  let failure: unknown;
  const ahead = new Map<string, Promise<Response>>();
  const fetchFile = async (address: string): Promise<Response> => {
    try {
      const stored = codedPath(address, locale);
      const response = await (ahead.get(stored) ?? loader.fetch(stored));
      ahead.delete(stored);
      if (response.ok) return response;
      throw new Error(`${response.status} ${address}`);
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  const [program, words, termsFile] = await Promise.all([
    loader.program(),
    fetchFile(index + wordsFile(locale)).then((response) => response.json() as Promise<WordsFile>),
    fetchFile(termsAddress).then((response) => response.json() as Promise<TermsFile>),
  ]);
  const pagefind = program(fetchFile)({
    basePath: index,
    language: indexName(locale),
    metaCacheTag: '1',
    excerptLength: 24,
    excerptEllipsis: '…',
    ranking: { pageLength: 0.4 },
  });
  // Pagefind starts by itself, and a query waits for it, even an empty one. Meanwhile there is time for the words.
  const started = pagefind.search('', {});
  const { terms } = termsFile;
  const vocabulary = new Vocabulary(
    words,
    terms.flatMap(({ title, names = [] }) => [title, ...names]),
  );
  const names = new Names(terms, vocabulary.stemmer);
  // What is typed already names the pieces of the index that it needs: they come beside the WebAssembly, not after it.
  for (const path of piecesFor(readQuery(typed(), vocabulary), vocabulary, words.pieces)) {
    const address = index + codedPath(path, locale);
    const piece = loader.fetch(address);
    piece.catch(() => ahead.delete(address));
    ahead.set(address, piece);
  }
  await started;
  // Where a part did not come, Pagefind goes on as if nothing were in it.
  if (failure) throw failure;

  const termOf = new Map(
    words.pages.flatMap(([id, path]) =>
      terms.filter(({ url }) => url.endsWith(path)).map((term) => [id, term] as const),
    ),
  );
  const home = words.pages.find(([, path]) => path === `/${locale}/`)?.[0];
  const asked = new Map<string, Promise<Hits>>();
  const together = new Map<string, Promise<PagefindResult[]>>();

  /** What Pagefind finds; a part of the index that did not come is asked for again. */
  const find = async (codes: string, kind: string): Promise<PagefindResult[]> => {
    failure = undefined;
    const { results } = await pagefind.search(codes, kind ? { filters: { kind } } : {});
    if (failure) throw failure;
    return results;
  };
  const hitsOf = (code: string, kind: string): Promise<Hits> => {
    const key = `${code} ${kind}`;
    const known =
      asked.get(key) ??
      find(code, kind).then(
        (results) => new Map(results.map(({ id, score, words: places }) => [id, { score, places }])),
      );
    asked.set(key, known);
    known.catch(() => asked.delete(key));
    return known;
  };
  const codesOf = (text: string): string[] =>
    readQuery(`${text} `, vocabulary).meanings.flatMap(({ reading, words: [first] }) =>
      reading === 'known' && first ? (vocabulary.codes.of(first.word.stem) ?? '') : '',
    );

  /** The other names of what a query names, where the site uses them. */
  const otherNames = async (named: readonly Named[], kind: string): Promise<OtherName[]> => {
    const concepts = named
      .filter(({ term }, at) => term.isConcept && named.findIndex((each) => each.term === term) === at)
      .slice(0, 2);
    const others = concepts.flatMap((each) => {
      const said = new Set([codesOf(each.text).join(' ')]);
      // The form in running text first, then an abbreviation; the title has often both.
      return [...(each.term.names ?? []).slice(0, 2), each.term.title]
        .map((text) => ({ named: { ...each, text }, codes: codesOf(text) }))
        .filter(
          ({ codes }) =>
            codes.length > 0 && !codes.includes('') && !said.has(codes.join(' ')) && said.add(codes.join(' ')),
        );
    });
    return Promise.all(
      others.map(async (each) => ({ ...each, hits: await Promise.all(each.codes.map((code) => hitsOf(code, kind))) })),
    );
  };

  return {
    terms: termsFile,
    rules: words.rules,
    async search(text, kind = '') {
      const query = readQuery(text, vocabulary);
      const stems = query.meanings.map(
        ({ words: found }) => new Map(found.map(({ word, weight }) => [word.stem, weight])),
      );
      const named = names.named(stems);
      const isNamed = new Set(named.flatMap(({ places }) => places));
      const asks = await Promise.all(
        query.meanings.map(async ({ reading, words: found }, at): Promise<AskedWord> => {
          const choices = found
            .flatMap(({ word, weight }) => ({ code: vocabulary.codes.of(word.stem) ?? '', weight }))
            .filter(({ code }) => code);
          return {
            choices: await Promise.all(
              choices.map(async ({ code, weight }) => ({ code, weight, hits: await hitsOf(code, kind) })),
            ),
            isKnown: reading !== 'unknown' && (choices.length > 0 || isNamed.has(at)),
            isInName: found.some(({ word, weight }) => weight >= 0.75 && names.has(word.stem)),
          };
        }),
      );
      const weights = tellingWeights(asks, termOf.size);
      const meant = mended(query);
      if (asks.length === 0 || isElsewhere(asks, weights))
        return { count: 0, load: async () => [], concept: async () => undefined, also: [], meant, marks: [] };
      const fits = names.fits(stems, weights);
      const others = await otherNames(named, kind);
      const nameWeight = new Map<Term, number>();
      for (const { term, weight, places } of named) {
        const said =
          places.reduce((sum, place) => sum + (weights[place] ?? 0), 0) / weights.reduce((sum, each) => sum + each, 0);
        const share = places.length === query.meanings.length ? 2 * weight : 0.6 * weight * said ** 2;
        nameWeight.set(term, Math.max(nameWeight.get(term) ?? 0, share));
      }
      for (const [term, like] of names.alike(text))
        nameWeight.set(term, Math.max(nameWeight.get(term) ?? 0, 2.5 * like));
      const ofPage =
        (values: ReadonlyMap<Term, number>) =>
        (page: string): number => {
          const term = termOf.get(page);
          return term ? (values.get(term) ?? 0) : 0;
        };
      const ranked = rank({
        words: asks,
        weights,
        others,
        fitOf: ofPage(fits),
        nameOf: ofPage(nameWeight),
        shareOf: (page) => (page === home ? homeShare : 1),
      });
      const load = async (from: number, to: number): Promise<Answer[]> =>
        Promise.all(ranked.slice(from, to).map((page) => answer(page, weights)));
      return {
        count: ranked.length,
        load,
        concept: async () => {
          const term = conceptOf(named, fits, query.meanings.length);
          const page = ranked.find((each) => termOf.get(each.page) === term);
          const definition = term && page ? (await dataOf(page)).meta.definition : undefined;
          return term && definition ? { ...term, definition } : undefined;
        },
        also: [...new Set(others.map((each) => each.named.text))],
        meant,
        marks: [
          ...query.meanings.flatMap(({ words: found }) => found.map(({ word }) => word.stem)),
          ...others.flatMap(({ named: { text: name } }) => names.stemsOf(name)),
        ],
      };
    },
  };

  /** What Pagefind knows of a page: it marks and weighs the words that are searched together. */
  async function dataOf({ page, codes }: Pick<Ranked, 'page' | 'codes'>): Promise<PagefindPage> {
    const key = codes.join(' ');
    const results = together.get(key) ?? find(key, '');
    together.set(key, results);
    results.catch(() => together.delete(key));
    const result = (await results).find(({ id }) => id === page);
    if (!result) throw new Error('The search index changed while it was searched.');
    failure = undefined;
    const data = await result.data();
    if (failure) throw failure;
    return data;
  }

  async function answer({ page, codes, places }: Ranked, weights: readonly number[]): Promise<Answer> {
    const { url, excerpt, meta, filters, sub_results: sections } = await dataOf({ page, codes });
    const worth = ({ locations, weighted_locations: scores }: PagefindSection): number => {
      const own = new Set(locations);
      const covered = places.reduce(
        (sum, each, at) => sum + (each.some((place) => own.has(place)) ? (weights[at] ?? 0) : 0),
        0,
      );
      return covered * 1000 + scores.reduce((sum, { balanced_score: score }) => sum + score, 0);
    };
    const best = sections.reduce<PagefindSection | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined);
    return {
      title: meta.title ?? '',
      url: best?.url ?? url,
      excerpt: best?.excerpt ?? excerpt,
      kind: filters.kind?.[0] ?? 'page',
      ...(best && best.url !== url ? { heading: best.title } : {}),
    };
  }
}

/** The pieces of the index that a query needs. */
function piecesFor({ meanings }: Query, vocabulary: Vocabulary, pieces: WordsFile['pieces']): Set<string> {
  const codes = meanings.flatMap(({ words }) => words.flatMap(({ word }) => vocabulary.codes.of(word.stem) ?? []));
  return new Set(codes.flatMap((code) => pieces.findLast(([first]) => first <= code)?.[1] ?? []));
}
