import { fold } from './letters.ts';

/**
 * What a language does to its words, as `content/search/` says it: it is used when the site is built, and travels to
 * the reader with the words of the index. All of it is written in folded letters (see `letters.ts`), lists are
 * separated by spaces, and `a>b` puts b in the place of a. What each key means is told by the schema in
 * `src/content/search-words.ts`.
 */
export interface WordRules {
  prefixes?: string;
  clitics?: string;
  /** In rounds; of each round the longest that fits goes. */
  suffixes?: readonly string[];
  /**
   * Stems, after the suffixes are gone, the other way round: `b<a`. Many become the same, which `start-file.ts` then
   * writes once.
   */
  irregular?: string;
  familyPrefixes?: string;
  familySuffixes?: readonly string[];
  familyVowels?: string;
  linkingLetters?: string;
  stopWords?: string;
}

/** The function that turns a word into what is indexed and searched, and what goes with it. */
export interface Stemmer {
  /** What all forms of a word have in common. */
  stem(word: string): string;
  /**
   * What a word's relatives have in common, the closest first: verb and noun, person and thing. The first is the stem.
   */
  family(word: string): string[];
  /** What a folded word may be that is written together with a small one before it. */
  withoutClitic(word: string): string[];
  /** Whether a word says nothing of what is asked for. */
  isStopWord(word: string): boolean;
}

/** Stands before a root in the keys of a family: no stem is taken for one. */
const rootSign = '*';

/** A stem has so many letters at least. */
const shortest = 3;

/** Makes the function from a language's rules; with none, words are only folded. */
export function makeStemmer(rules: WordRules): Stemmer {
  const prefixes = toList(rules.prefixes);
  const clitics = toList(rules.clitics);
  const suffixes = (rules.suffixes ?? []).map(toRound);
  const irregular = new Map(toList(rules.irregular).map((rule) => rule.split('<').reverse() as [string, string]));
  const familySuffixes = (rules.familySuffixes ?? []).map(toRound);
  const familyPrefixes = toList(rules.familyPrefixes);
  const vowels = rules.familyVowels ? new RegExp(`(?<=.)[${rules.familyVowels}](?=.)`, 'gu') : undefined;

  const known = new Map<string, string>();
  const stem = (word: string): string => {
    let stemmed = known.get(word);
    if (stemmed === undefined) {
      stemmed = toStem(word);
      known.set(word, stemmed);
    }
    return stemmed;
  };
  const toStem = (word: string): string => {
    const folded = fold(word);
    if (/\d/.test(folded)) return folded;
    let left = withoutPrefix(folded, prefixes);
    for (const round of suffixes) left = withoutSuffix(left, round);
    return irregular.get(left) ?? left;
  };
  const stopWords = new Set(toList(rules.stopWords).map(stem));
  return {
    stem,
    family(word) {
      const own = stem(word);
      const keys = [own];
      let left = withoutPrefix(own, familyPrefixes);
      for (const round of familySuffixes) {
        left = withoutSuffix(left, round);
        keys.push(left);
      }
      return [...new Set(vowels ? [own, rootSign + left.replace(vowels, '')] : keys)];
    },
    withoutClitic: (word) =>
      clitics
        .filter((each) => word.startsWith(each) && word.length - each.length >= shortest)
        .map((each) => word.slice(each.length)),
    isStopWord: (word) => stopWords.has(stem(word)),
  };
}

function withoutPrefix(word: string, prefixes: readonly string[]): string {
  if (prefixes.length === 0) return word;
  const found = prefixes.filter((each) => word.startsWith(each) && word.length - each.length >= shortest);
  return found.length > 0 ? word.slice(Math.max(...found.map((each) => each.length))) : word;
}

function withoutSuffix(word: string, { endings, lengths }: Round): string {
  for (const length of lengths) {
    if (length > word.length - 2) continue;
    const replacement = endings.get(word.slice(-length));
    if (replacement !== undefined && word.length - length + replacement.length >= shortest)
      return word.slice(0, -length) + replacement;
  }
  return word;
}

/** A list as a rule writes it. */
export function toList(list = ''): string[] {
  return list.split(' ').filter(Boolean);
}

/** What a round of suffixes puts in the place of each, and how long they are, in letters, the longest first. */
interface Round {
  endings: ReadonlyMap<string, string>;
  lengths: readonly number[];
}

function toRound(list: string): Round {
  const rules = toList(list).map((rule) => rule.split('>') as [string, string?]);
  return {
    endings: new Map(rules.map(([from, to = '']) => [from, to])),
    lengths: [...new Set(rules.map(([from]) => from.length))].sort((a, b) => b - a),
  };
}
