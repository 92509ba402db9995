import { fold } from './letters.ts';

/**
 * What a language does to its words, as data: it is used when the site is built, and travels to the reader with the words of the index.
 * All of it is written in folded letters (see `letters.ts`), lists are separated by spaces, and `a>b` puts b in the place of a.
 */
export interface WordRules {
  /** Beginnings that are written together with a word, like the Arabic article; the longest that fits goes. */
  beginnings?: string;
  /** Beginnings that go only where that leaves a word of the site. */
  clitics?: string;
  /** Endings, in rounds; of each round the longest that fits goes. */
  endings?: readonly string[];
  /** Forms that no ending explains, and spellings of one word, after the endings are gone. */
  forms?: string;
  /** Endings that make one word of another, in rounds: what is left is the family of the word. */
  family?: readonly string[];
  /** Beginnings that make one word of another. */
  familyBeginnings?: string;
  /** Letters that change within a family. */
  familyVowels?: string;
  /** Letters that may stand between the parts of a compound; without it, the language writes no compounds. */
  joints?: string;
  /** Small words, which a question has and an answer does not need. */
  small?: string;
}

/** The function that turns a word into what is indexed and searched, and what goes with it. */
export interface Stemmer {
  /** What all forms of a word have in common. */
  stem(word: string): string;
  /** What a word's relatives have in common, the closest first: verb and noun, person and thing. The first is the stem. */
  family(word: string): string[];
  /** What a folded word may be that is written together with a small one before it. */
  withoutClitic(word: string): string[];
  /** Whether a word says nothing of what is asked for. */
  isSmall(word: string): boolean;
}

/** Stands before a root in the keys of a family: a root says less than a stem. */
export const rootSign = '*';

/** A stem has so many letters at least. */
const shortest = 3;

/** No ending is longer. */
const longest = 12;

/** Makes the function from a language's rules; with none, words are only folded. */
export function makeStemmer(rules: WordRules): Stemmer {
  const beginnings = toList(rules.beginnings);
  const clitics = toList(rules.clitics);
  const endings = (rules.endings ?? []).map(toMap);
  const forms = toMap(rules.forms);
  const family = (rules.family ?? []).map(toMap);
  const familyBeginnings = toList(rules.familyBeginnings);
  const vowels = rules.familyVowels ? new RegExp(`(?<=.)[${rules.familyVowels}](?=.)`, 'gu') : undefined;

  const known = new Map<string, string>();
  const stem = (word: string): string => {
    const stemmed = known.get(word) ?? toStem(word);
    known.set(word, stemmed);
    return stemmed;
  };
  const toStem = (word: string): string => {
    const folded = fold(word);
    if (/\d/.test(folded)) return folded;
    let left = withoutBeginning(folded, beginnings);
    for (const round of endings) left = withoutEnding(left, round);
    return forms.get(left) ?? left;
  };
  const small = new Set(toList(rules.small).map(stem));
  return {
    stem,
    family(word) {
      const keys = [stem(word)];
      let left = withoutBeginning(stem(word), familyBeginnings);
      for (const round of family) {
        left = withoutEnding(left, round);
        keys.push(left);
      }
      return [...new Set(vowels ? [stem(word), rootSign + left.replace(vowels, '')] : keys)];
    },
    withoutClitic: (word) =>
      clitics
        .filter((each) => word.startsWith(each) && word.length - each.length >= shortest)
        .map((each) => word.slice(each.length)),
    isSmall: (word) => small.has(stem(word)),
  };
}

function withoutBeginning(word: string, beginnings: readonly string[]): string {
  if (beginnings.length === 0) return word;
  const found = beginnings.filter((each) => word.startsWith(each) && word.length - each.length >= shortest);
  return found.length > 0 ? word.slice(Math.max(...found.map((each) => each.length))) : word;
}

function withoutEnding(word: string, round: ReadonlyMap<string, string>): string {
  for (let length = Math.min(word.length - 2, longest); length > 0; length--) {
    const replacement = round.get(word.slice(-length));
    if (replacement !== undefined && word.length - length + replacement.length >= shortest)
      return word.slice(0, -length) + replacement;
  }
  return word;
}

/** A list as a rule writes it. */
export function toList(list = ''): string[] {
  return list.split(' ').filter(Boolean);
}

function toMap(list = ''): Map<string, string> {
  return new Map(
    toList(list)
      .map((rule) => rule.split('>') as [string, string?])
      .map(([from, to = '']) => [from, to]),
  );
}
