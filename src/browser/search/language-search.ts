import { callsOf, type NamedPage } from '../../search/words/named-pages.ts';
import { conceptOf, fitsOf, likeliestPages, namingWeights, partsOf } from '../../search/words/naming.ts';
import { PageNames, type NameMatch } from '../../search/words/page-names.ts';
import { hasPhrase, pagesInOrder, readPhrase } from '../../search/words/phrase.ts';
import { mended } from '../../search/words/did-you-mean.ts';
import { readQuery } from '../../search/words/query.ts';
import {
  isElsewhere,
  rank,
  tellingWeights,
  type AskedWord,
  type OtherName,
  type Ranked,
} from '../../search/words/rank.ts';
import type { Meaning, Vocabulary } from '../../search/words/vocabulary.ts';
import { homeShare, sureEnough } from '../../search/words/weights.ts';
import { toAnswer, type Answers, type Concept } from './answer.ts';
import type { IndexReader } from './index-reader.ts';

/** The other names of no more than so many concepts are searched with a query: each costs requests. */
const mostConcepts = 2;

/** No more pages are looked through for the very words of a phrase: each costs a request. */
const mostWithPhrase = 30;

/** The pages of a language, as Pagefind names them and as readers do. */
export interface LanguagePages {
  /** The page that a page of the index is. */
  named: ReadonlyMap<string, NamedPage>;
  /** The home page in the index. */
  home: string | undefined;
}

/** Answers queries in one language: reads them, asks the index word by word, and puts the pages in order. */
export class LanguageSearch {
  readonly #index: IndexReader;
  readonly #vocabulary: Vocabulary;
  readonly #pages: LanguagePages;
  readonly #names: PageNames;
  readonly #calls: string[];

  constructor(index: IndexReader, vocabulary: Vocabulary, pages: LanguagePages, names: readonly NamedPage[]) {
    this.#index = index;
    this.#vocabulary = vocabulary;
    this.#pages = pages;
    this.#names = new PageNames(names, vocabulary.stemmer);
    this.#calls = names.flatMap(callsOf);
  }

  /** @param kind of one part of the site only; of all with nothing in it */
  async search(text: string, kind = ''): Promise<Answers> {
    const query = readQuery(text, this.#vocabulary);
    const stems = query.meanings.map(stemsOf);
    const named = this.#names.named(stems);
    const inQuery = this.#names.inQuery(stems);
    const parts = partsOf(inQuery);
    // All that is sure to be needed is asked for at once: what waits for another answer comes a journey later.
    const asking = Promise.all([
      this.#choices(query.meanings, kind),
      this.#withPhrases(query.phrases, kind),
      // Who asks for the very words does not ask for others.
      query.phrases.length > 0 ? [] : this.#otherNames(named, kind),
    ]);
    this.#index.expect(this.#idsOf(new Set(likeliestPages(parts))));
    const alike = this.#names.alike(text);
    const [choices, exact, others] = await asking;
    const words = query.meanings.map((meaning, at) =>
      this.#asked(
        meaning,
        choices[at] ?? [],
        named.some(({ places }) => places.includes(at)),
      ),
    );
    const weights = tellingWeights(words, this.#pages.named.size);
    if (isElsewhere(words) && alike.size === 0) return { ...noAnswers, isBegun: query.isBegun };
    const missing = query.meanings.filter((_, at) => !words[at]?.isKnown).map(({ typed }) => typed);

    const fits = fitsOf(inQuery, weights);
    const naming = namingWeights(named, alike, parts, weights);
    // Words that stand on no page lead to the pages of whose names they are a part.
    const unsaid = inQuery.filter(({ parts: each }) => each.some((part, at) => part > 0 && choices[at]?.length === 0));
    const inOrder = rank({
      words,
      weights,
      others,
      called: await this.#called(new Set([...naming.keys(), ...unsaid.map(({ page }) => page)]), kind),
      fitOf: (page) => this.#valueOf(page, fits) ?? 0,
      nameOf: (page) => this.#valueOf(page, naming) ?? 0,
      partsOf: (page) => this.#valueOf(page, parts) ?? [],
      shareOf: (page) => (page === this.#pages.home ? homeShare : 1),
    });
    const ranked = exact ? inOrder.filter(({ page }) => exact.has(page)) : inOrder;
    if (ranked.length === 0) return noAnswers;
    return {
      count: ranked.length,
      load: (from, to) =>
        Promise.all(
          ranked
            .slice(from, to)
            .map(async ({ page, codes, places }) => toAnswer(await this.#index.pageOf(page, codes), places, weights)),
        ),
      concept: () => this.#define(conceptOf(named, fits, query.meanings.length), ranked),
      // A thing has many names; one tells that it was searched.
      also: others
        .filter(({ named: { page } }, at) => others.findIndex((each) => each.named.page === page) === at)
        .map((each) => each.named.text),
      meant: ranked.length > 0 ? mended(query, this.#calls) : undefined,
      marks: {
        stems: query.meanings.flatMap(({ words: found }) => found.map(({ word }) => word.stem)),
        names: others.map((each) => this.#names.stemsOf(each.named.text)),
      },
      missing,
      isBegun: false,
    };
  }

  /** Asks the index for every word that the words of a query may stand for. */
  #choices(meanings: readonly Meaning[], kind: string): Promise<AskedWord['choices'][]> {
    return Promise.all(
      meanings.map(({ words }) =>
        Promise.all(
          words
            .flatMap(({ word, weight }) => {
              const code = this.#vocabulary.codes.of(word.stem);
              return code ? [{ code, weight }] : [];
            })
            .map(async (choice) => ({ ...choice, hits: await this.#index.hitsOf(choice.code, kind) })),
        ),
      ),
    );
  }

  /**
   * A word of a query with what the index answers.
   * @param isNamed whether it is a word of a name that was typed whole
   */
  #asked({ reading, words }: Meaning, choices: AskedWord['choices'], isNamed: boolean): AskedWord {
    const isInName = words.some(({ word, weight }) => weight >= sureEnough && this.#names.has(word.stem));
    return {
      choices,
      isSure: reading === 'known',
      isKnown: reading !== 'unknown' && (choices.length > 0 || isNamed || isInName),
      isInName,
    };
  }

  /** The pages that have every phrase, word for word, or a name with it; nothing said where there is no phrase. */
  async #withPhrases(phrases: readonly string[], kind: string): Promise<Set<string> | undefined> {
    const found = await Promise.all(
      phrases.map(async (phrase) => {
        const spots = readPhrase(phrase, this.#vocabulary) ?? [];
        const hits = spots.map(({ codes }) => Promise.all(codes.map((code) => this.#index.hitsOf(code, kind))));
        const stands = await Promise.all(spots.map(async ({ at }, spot) => ({ at, hits: (await hits[spot]) ?? [] })));
        const codes = spots.flatMap((spot) => spot.codes);
        const pages = pagesInOrder(stands).slice(0, mostWithPhrase);
        const texts = await Promise.all(pages.map((page) => this.#index.pageOf(page, codes)));
        const withName = [...this.#pages.named].filter(([, page]) =>
          callsOf(page).some((name) => hasPhrase(name, phrase)),
        );
        return new Set([
          ...pages.filter((_, at) => hasPhrase(texts[at]?.content ?? '', phrase)),
          ...withName.map(([id]) => id),
        ]);
      }),
    );
    return found.length > 0 ? found.reduce((all, each) => all.intersection(each)) : undefined;
  }

  /** Those pages of the index that a query names, whole or in part. */
  async #called(pages: ReadonlySet<NamedPage>, kind: string): Promise<string[]> {
    const called = this.#idsOf(pages);
    if (called.length === 0 || kind === '') return called;
    const ofKind = await this.#index.pagesOf(kind);
    return called.filter((id) => ofKind.has(id));
  }

  /** What is said of a page of the index by what readers call it. */
  #valueOf<Value>(id: string, values: ReadonlyMap<NamedPage, Value>): Value | undefined {
    const page = this.#pages.named.get(id);
    return page && values.get(page);
  }

  #idsOf(pages: ReadonlySet<NamedPage>): string[] {
    return [...this.#pages.named].flatMap(([id, page]) => (pages.has(page) ? [id] : []));
  }

  /** The other names of what a query names, where the site uses them. */
  #otherNames(named: readonly NameMatch[], kind: string): Promise<OtherName[]> {
    const concepts = named
      .filter(({ page }, at) => page.isConcept && named.findIndex((each) => each.page === page) === at)
      .slice(0, mostConcepts);
    const others = concepts.flatMap((each) => {
      const said = new Set([this.#codesOf(each.text).join(' ')]);
      // The form in running text first, then an abbreviation; the title has often both.
      return [...(each.page.names ?? []).slice(0, 2), each.page.title]
        .map((text) => ({ named: { ...each, text }, codes: this.#codesOf(text) }))
        .filter(
          ({ codes }) =>
            codes.length > 0 && !codes.includes('') && !said.has(codes.join(' ')) && said.add(codes.join(' ')),
        );
    });
    return Promise.all(
      others.map(async (each) => ({
        ...each,
        hits: await Promise.all(each.codes.map((code) => this.#index.hitsOf(code, kind))),
      })),
    );
  }

  /** The words of a name in the index; nothing in the place of one that is on no page. */
  #codesOf(name: string): string[] {
    return readQuery(`${name} `, this.#vocabulary).meanings.flatMap(({ reading, words: [first] }) =>
      reading === 'known' && first ? (this.#vocabulary.codes.of(first.word.stem) ?? '') : '',
    );
  }

  async #define(concept: NamedPage | undefined, ranked: readonly Ranked[]): Promise<Concept | undefined> {
    const found = concept && ranked.find(({ page }) => this.#pages.named.get(page) === concept);
    const definition = found && (await this.#index.pageOf(found.page, found.codes)).meta.definition;
    return concept && definition ? { ...concept, definition } : undefined;
  }
}

const noAnswers: Answers = {
  count: 0,
  load: async () => [],
  concept: async () => undefined,
  also: [],
  marks: { stems: [], names: [] },
  missing: [],
  isBegun: false,
};

/** The stems that a word of a query may stand for, with how surely. */
function stemsOf({ words }: Meaning): Map<string, number> {
  return new Map(words.map(({ word, weight }) => [word.stem, weight]));
}
