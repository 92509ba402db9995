import { tokenWords } from './word-codes.ts';
import type { Stemmer } from './stem.ts';
import type { Term } from './terms.ts';

/** A name of a page, as stems. */
interface Name {
  term: Term;
  text: string;
  stems: string[];
  /** A title says more than another name. */
  weight: number;
}

/** A page that a query names. */
export interface Named {
  term: Term;
  /** The name that was meant. */
  text: string;
  weight: number;
  /** Places of the query's words that are this name. */
  places: number[];
}

/** How well a name fits a query that it does not make up: the share of each in the other. */
export interface Fit {
  term: Term;
  fit: number;
}

/** The names of all pages of a language. */
export class Names {
  readonly #stemmer: Stemmer;
  readonly #names: Name[];

  constructor(terms: readonly Term[], stemmer: Stemmer) {
    this.#stemmer = stemmer;
    this.#names = terms.flatMap((term) =>
      [term.title, ...(term.names ?? [])].map((text, at) => ({ term, text, stems: this.stemsOf(text), weight: at === 0 ? 1 : at < 3 ? 0.95 : 0.85 })),
    );
  }

  /** The stems of a text that say something; of a text of small words only, all. Joined words also stand for the whole: HK-dir, hkdir. */
  stemsOf(text: string): string[] {
    const words = text.split(/\s+/).flatMap((token) => tokenWords(token)[0] ?? []);
    const telling = words.filter((word) => !this.#stemmer.isSmall(word));
    return (telling.length > 0 ? telling : words).map((word) => this.#stemmer.stem(word));
  }

  /**
   * The pages that a query names, those first whose names make up most of it.
   * @param words for each word of the query the stems that it may stand for
   */
  named(words: readonly ReadonlySet<string>[]): Named[] {
    const found = this.#names.flatMap(({ term, text, stems, weight }) => {
      const places = placesOf(stems, words);
      return places ? [{ term, text, weight, places }] : [];
    });
    found.sort((a, b) => b.places.length - a.places.length || b.weight - a.weight);
    return found;
  }

  /** How well the pages' names fit a query. */
  fits(words: readonly ReadonlySet<string>[], weights: readonly number[]): Map<Term, number> {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const fits = new Map<Term, number>();
    for (const { term, stems, weight } of this.#names) {
      let inQuery = 0;
      const matched = new Set<string>();
      words.forEach((each, at) => {
        const stem = stems.find((one) => each.has(one));
        if (stem === undefined) return;
        inQuery += weights[at] ?? 0;
        matched.add(stem);
      });
      const fit = total > 0 ? (inQuery / total) * Math.sqrt(matched.size / new Set(stems).size) * weight : 0;
      if (fit > (fits.get(term) ?? 0)) fits.set(term, fit);
    }
    return fits;
  }
}

/** The places of a name's words in a query; none unless all of them are there. */
function placesOf(stems: readonly string[], words: readonly ReadonlySet<string>[]): number[] | undefined {
  const places: number[] = [];
  for (const stem of stems) {
    const place = words.findIndex((each, at) => each.has(stem) && !places.includes(at));
    if (place < 0) return undefined;
    places.push(place);
  }
  return places.length > 0 ? places : undefined;
}
