import { editDistance } from '../../core/edit-distance.ts';
import { fold, wordsOf } from './letters.ts';
import { makeStemmer, toList, type Stemmer } from './stem.ts';
import { errors, knownHead, mostWords, shortestFamily, surety } from './weights.ts';
import { WordCodes } from './word-codes.ts';
import type { VocabularyFile } from './vocabulary-file.ts';

/** A word that a search may find. */
export interface Word {
  stem: string;
  /** A form of it, as it stands on a page or in a name. */
  form: string;
  folded: string;
  /** Keys that its relatives have too, the closest first. */
  family: string[];
}

/** How a word of a query was understood. */
type Reading = 'known' | 'begun' | 'part' | 'error' | 'kin' | 'unknown';

/** What a word of a query may stand for: words of the site, and how surely. */
export interface Meaning {
  /** The word as it was typed. */
  typed: string;
  reading: Reading;
  words: { word: Word; weight: number }[];
}

/** The words of the site in one language, and the ways from what is typed to them. */
export class Vocabulary {
  readonly stemmer: Stemmer;
  readonly codes: WordCodes;
  readonly #words = new Map<string, Word>();
  readonly #families = new Map<string, Word[]>();
  /** What was asked before: a query is read anew with every letter of its last word. */
  readonly #meanings = new Map<string, Meaning>();
  readonly #kin: Map<string, string>;
  readonly #linkingLetters: string[] | undefined;

  /** @param names what the pages are called, also where those words stand on no page */
  constructor({ rules, words, kin }: VocabularyFile, names: readonly string[]) {
    this.stemmer = makeStemmer(rules);
    this.#kin = new Map(toList(kin).map((pair) => pair.split('>') as [string, string]));
    this.#linkingLetters = rules.linkingLetters === undefined ? undefined : ['', ...toList(rules.linkingLetters)];
    const indexed = toList(words);
    this.codes = new WordCodes(indexed.map((form) => this.stemmer.stem(form)));
    for (const form of new Set([...indexed, ...names.flatMap(wordsOf)])) this.#add(form);
  }

  #add(form: string): void {
    const stem = this.stemmer.stem(form);
    if (this.#words.has(stem)) return;
    const word = {
      stem,
      form,
      folded: fold(form),
      family: this.stemmer.family(form).filter((key) => key.length >= shortestFamily),
    };
    this.#words.set(stem, word);
    for (const key of word.family) {
      const family = this.#families.get(key);
      if (family) family.push(word);
      else this.#families.set(key, [word]);
    }
  }

  /** The word of the site of which something is a form. */
  word(typed: string): Word | undefined {
    const found = this.#words.get(this.stemmer.stem(typed));
    if (found) return found;
    const folded = fold(typed);
    // Letters without their marks, written as two: ue for ü, oe for ø, aa for å.
    const plain = folded.replaceAll('aa', 'a').replaceAll('oe', 'o').replaceAll('ue', 'u');
    const kin = this.#kin.get(this.stemmer.stem(typed)) ?? '';
    return (
      this.#words.get(kin) ??
      [plain, ...this.stemmer.withoutClitic(folded)].flatMap(
        (form) => this.#words.get(this.stemmer.stem(form)) ?? [],
      )[0]
    );
  }

  /**
   * What a word of a query stands for.
   * @param isOpen whether the reader may still be typing it
   * @param mayGuess whether it is compared with every word of the site where it is none of them, which takes long
   */
  meaning(typed: string, isOpen: boolean, mayGuess: boolean): Meaning {
    const asked = JSON.stringify([typed, isOpen, mayGuess]);
    const meaning = this.#meanings.get(asked) ?? this.#find(typed, isOpen, mayGuess);
    this.#meanings.set(asked, meaning);
    return meaning;
  }

  #find(typed: string, isOpen: boolean, mayGuess: boolean): Meaning {
    const word = this.word(typed);
    if (word) return { typed, reading: 'known', words: [{ word, weight: surety.known }, ...this.#around(word)] };
    if (!mayGuess) return { typed, reading: 'unknown', words: [] };
    const folded = fold(typed);
    const stem = this.stemmer.stem(typed);
    const near = this.#nearest(folded, stem);
    const parts = this.#partsOf(folded);
    const isSlip = near.distance === 1 && folded.length >= errors.slipFrom;
    const ways: [Exclude<Reading, 'known' | 'unknown'>, () => Word[]][] = [
      ['begun', () => (isOpen ? this.#begunWith(folded, stem) : [])],
      ['part', () => (stem.length >= 6 ? this.#wholesOf(stem) : [])],
      ['part', () => (parts.length > 1 ? parts : [])],
      ['error', () => (isSlip ? near.words : [])],
      ['part', () => parts],
      ['kin', () => this.#relatives(this.stemmer.family(typed))],
      ['error', () => near.words],
      ['begun', () => (folded.length >= 4 ? this.#begunWith(folded, stem) : [])],
      ['part', () => this.#wholesOf(stem)],
    ];
    for (const [reading, find] of ways) {
      const found = find().slice(0, mostWords);
      if (found.length > 0)
        return { typed, reading, words: found.map((each) => ({ word: each, weight: surety[reading] })) };
    }
    return { typed, reading: 'unknown', words: [] };
  }

  /** Words that a known word also leads to: its family, and the compounds that it is a part of. */
  #around(word: Word): Meaning['words'] {
    const around = [
      ...this.#relatives(word.family).map((each) => ({ word: each, weight: surety.kin })),
      ...this.#wholesOf(word.stem).map((each) => ({ word: each, weight: surety.whole })),
    ];
    return around.filter((each) => each.word !== word).slice(0, mostWords);
  }

  #relatives(keys: readonly string[]): Word[] {
    return [
      ...new Set(keys.filter((key) => key.length >= shortestFamily).flatMap((key) => this.#families.get(key) ?? [])),
    ];
  }

  #begunWith(folded: string, stem: string): Word[] {
    if (folded.length < 2) return [];
    return [...this.#words.values()]
      .filter((word) => word.folded.startsWith(folded) || (stem.length >= 4 && word.stem.startsWith(stem)))
      .sort((a, b) => a.folded.length - b.folded.length);
  }

  /** The known words of which a compound is made; where only one is known, that, if it is half of it or more. */
  #partsOf(folded: string): Word[] {
    if (!this.#linkingLetters) return [];
    let part: Word | undefined;
    for (let at = 3; at <= folded.length - 4; at++) {
      const last = this.#words.get(this.stemmer.stem(folded.slice(at)));
      if (!last) continue;
      for (const joint of this.#linkingLetters) {
        const first = folded.slice(0, at).endsWith(joint)
          ? this.#words.get(this.stemmer.stem(folded.slice(0, at - joint.length)))
          : undefined;
        if (first && at - joint.length >= 3) return [last, first];
      }
      if (!part && last.folded.length * 2 >= folded.length) part = last;
    }
    const shortest = Math.max(knownHead.shortest, knownHead.share * folded.length);
    for (let at = folded.length - 1; !part && at >= shortest; at--)
      part = this.#words.get(this.stemmer.stem(folded.slice(0, at)));
    return part ? [part] : [];
  }

  /** The compounds that a word begins or ends. */
  #wholesOf(stem: string): Word[] {
    const joints = this.#linkingLetters;
    if (!joints || stem.length < 3) return [];
    const words = [...this.#words.values()];
    const isWord = (part: string): boolean => part.length >= 3 && this.#words.has(this.stemmer.stem(part));
    // What only ends in the same letters is no compound: what stands before is a word, or begins another compound, too.
    const isFirst = (part: string, whole: Word): boolean =>
      joints.some((joint) => part.endsWith(joint) && isWord(part.slice(0, part.length - joint.length))) ||
      words.some((word) => word !== whole && word.folded.startsWith(part) && isWord(word.folded.slice(part.length)));
    const isPart = (word: Word): boolean => {
      const before = stem.length >= 4 && word.stem.endsWith(stem) ? word.stem.slice(0, -stem.length) : '';
      if (before.length >= 3 && isFirst(before, word)) return true;
      const rest = word.stem.startsWith(stem) ? word.folded.slice(stem.length) : '';
      return (
        rest.length >= 3 &&
        (stem.length >= 5 || joints.some((joint) => rest.startsWith(joint) && isWord(rest.slice(joint.length))))
      );
    };
    return words.filter(isPart).sort((one, other) => one.folded.length - other.folded.length);
  }

  /** The words that differ least from one with an error in it. */
  #nearest(folded: string, stem: string): { words: Word[]; distance: number } {
    if (folded.length < errors.shortest) return { words: [], distance: Infinity };
    const near = [...this.#words.values()].flatMap((word) => {
      const letters = Math.max(folded.length, word.folded.length);
      const isFirst = word.folded[0] === folded[0];
      const likely = folded.length >= errors.twoFrom ? 2 : letters >= errors.oneFrom ? 1 : 0;
      const most = isFirst ? likely : Math.min(likely, errors.withFirst);
      if (most === 0) return [];
      const distance = Math.min(
        editDistance(folded, word.folded, most),
        (isFirst || isEndOf(stem, word.stem)) && word.stem.length >= errors.shortestStem
          ? editDistance(stem, word.stem, most)
          : Infinity,
      );
      return distance <= most ? [{ word, distance }] : [];
    });
    const distance = Math.min(...near.map((each) => each.distance));
    return { words: near.filter((each) => each.distance === distance).map(({ word }) => word), distance };
  }
}

/** Whether one of two words is the other without its beginning. */
function isEndOf(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}
