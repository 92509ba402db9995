import { wordsOf } from './letters.ts';
import type { Stemmer } from './stem.ts';
import { alikeFrom, nameWeights, sureEnough } from './weights.ts';
import { callsOf, type NamedPage } from './named-pages.ts';
import { withSpaces } from '../../core/unspaced.ts';

/** A name of a page, as stems. */
interface Name {
  /** Its place among all names. */
  at: number;
  page: NamedPage;
  text: string;
  stems: string[];
  /** How many stems it has, those of its small words as well. */
  size: number;
  /** A title says more than another name. */
  weight: number;
}

/** A name of a page of which words stand in a query. */
export interface NameInQuery {
  page: NamedPage;
  /** For each word of the query, how surely it stands in the name, times the share of the name that was typed. */
  parts: number[];
}

/** A name of a page that was typed whole. */
export interface NameMatch {
  page: NamedPage;
  /** The name that was meant. */
  text: string;
  weight: number;
  /** Places of the query's words that are this name. */
  places: number[];
}

/** The names of all pages of a language. */
export class PageNames {
  readonly #stemmer: Stemmer;
  /** The names that have a stem: most names have no word of a query, and are never looked at. */
  readonly #telling = new Map<string, Name[]>();
  /** The same for the stems of small words as well. */
  readonly #all = new Map<string, Name[]>();

  constructor(pages: readonly NamedPage[], stemmer: Stemmer) {
    this.#stemmer = stemmer;
    let count = 0;
    for (const page of pages) {
      callsOf(page).forEach((text, place) => {
        const { stems, all } = this.#read(text);
        const weight = weightAt(place, page.names?.length ?? 0);
        const name = { at: count++, page, text, stems, size: all.size, weight };
        for (const stem of new Set(stems)) enter(this.#telling, stem, name);
        for (const stem of all) enter(this.#all, stem, name);
      });
    }
  }

  /**
   * The stems of a text that say something; of a text of small words only, all. Joined words also stand for the whole:
   * HK-dir, hkdir.
   */
  stemsOf(text: string): string[] {
    return this.#read(text).stems;
  }

  #read(text: string): { stems: string[]; all: Set<string> } {
    const tokens = withSpaces(text)
      .split(/\s+/)
      .map((token) => wordsOf(token));
    const words = tokens.map((parts) => parts.join('')).filter(Boolean);
    const telling = words.filter((word) => !this.#stemmer.isStopWord(word));
    return {
      stems: (telling.length > 0 ? telling : words).map(this.#stemmer.stem),
      all: new Set(tokens.flat().map(this.#stemmer.stem)),
    };
  }

  /** The names that have any of the stems that the words of a query may stand for, in the order of the pages. */
  #namesWith(words: readonly ReadonlyMap<string, number>[]): Name[] {
    const asked = words.flatMap((each) => [...each.keys()]);
    return [...new Set(asked.flatMap((stem) => this.#telling.get(stem) ?? []))].sort((a, b) => a.at - b.at);
  }

  /**
   * The pages that a query names, those first whose names make up most of it.
   * @param words for each word of the query the stems that it may stand for, with how surely
   */
  named(words: readonly ReadonlyMap<string, number>[]): NameMatch[] {
    const found = this.#namesWith(words).flatMap((name) => {
      const { page, text, stems, weight } = name;
      const places = placesOf(stems, words);
      if (!places) return [];
      const surely = Math.min(...places.map((place, at) => words[place]?.get(stems[at] ?? '') ?? 0));
      if (words.length === 1 && isVague(name, surely)) return [];
      return [{ page, text, weight: weight * surely, places }];
    });
    found.sort((a, b) => b.places.length * b.weight - a.places.length * a.weight);
    return found;
  }

  /**
   * The names of which words stand in a query: people ask with words of several names, and type none of them whole.
   * @param words for each word of the query the stems that it may stand for, with how surely
   */
  inQuery(words: readonly ReadonlyMap<string, number>[]): NameInQuery[] {
    return this.#namesWith(words).map(({ page, stems, weight }) => {
      const typed = new Set<string>();
      const surely = words.map((each) => {
        const [stem = '', surest = 0] = stems
          .map((one) => [one, each.get(one) ?? 0] as const)
          .reduce((a, b) => (b[1] > a[1] ? b : a));
        if (surest > 0) typed.add(stem);
        return surest;
      });
      const share = weight * (typed.size / new Set(stems).size);
      return { page, parts: surely.map((each) => each * share) };
    });
  }

  /** Whether a word stands in any name. */
  has(stem: string): boolean {
    return this.#telling.has(stem);
  }

  /**
   * The pages that have all but the same name as a query, its small words and theirs included: “Who is it for”, “Who it
   * is for”.
   * @returns how like the names are, up to 1
   */
  alike(text: string): Map<NamedPage, number> {
    const wanted = new Set(wordsOf(text).map((word) => this.#stemmer.stem(word)));
    const common = new Map<Name, number>();
    for (const stem of wanted)
      for (const name of this.#all.get(stem) ?? []) common.set(name, (common.get(name) ?? 0) + 1);
    const likeness = [...common].map(([{ page, size }, count]) => [page, (2 * count) / (wanted.size + size)] as const);
    return new Map(likeness.filter(([, like]) => like >= alikeFrom).sort(([, a], [, b]) => a - b));
  }
}

/**
 * Whether one word says too little of what people type for a page to mean that page: it may be no more than a relative,
 * or most of the rest is small words, as in “work beside it”.
 * @param surely how surely the word stands in it
 */
function isVague({ weight, stems, size }: Name, surely: number): boolean {
  return weight === nameWeights.typed && (surely < sureEnough || size > 2 * stems.length);
}

function enter(names: Map<string, Name[]>, stem: string, name: Name): void {
  const known = names.get(stem);
  if (known) known.push(name);
  else names.set(stem, [name]);
}

/** What a page's name says, by its place among all by which the page is found. */
function weightAt(at: number, names: number): number {
  if (at === 0) return nameWeights.title;
  return at > names ? nameWeights.typed : nameWeights.other;
}

/** The places of a name's words in a query; none unless all of them are there. */
function placesOf(stems: readonly string[], words: readonly ReadonlyMap<string, number>[]): number[] | undefined {
  const places: number[] = [];
  for (const stem of stems) {
    const place = words.findIndex((each, at) => each.has(stem) && !places.includes(at));
    if (place < 0) return undefined;
    places.push(place);
  }
  return places.length > 0 ? places : undefined;
}
