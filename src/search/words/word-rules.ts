import { fold } from './letters.ts';
import { makeStemmer, type WordRules } from './stem.ts';

/** Numbers with the words for them, in all their forms. */
type Numbers = Readonly<Record<string, readonly string[] | undefined>>;

type Round = Readonly<Record<string, string | null>>;

/** What is said of a language's words; what each list is, is told where `content/search/` is read. */
interface LanguageWords {
  sameAs?: string | undefined;
  prefixes?: readonly string[] | undefined;
  clitics?: readonly string[] | undefined;
  suffixes?: readonly Round[] | undefined;
  irregular?: Readonly<Record<string, string>> | undefined;
  family?:
    | {
        prefixes?: readonly string[] | undefined;
        suffixes?: readonly Round[] | undefined;
        vowels?: string | undefined;
      }
    | undefined;
  linkingLetters?: readonly string[] | undefined;
  stopWords?: readonly string[] | undefined;
}

/**
 * The rules by which words become stems, by language. Languages of which one is searched by the words of the other get
 * the very same rules.
 * @param wordsOf what `content/search/` says of a language; nothing of one that is searched by letters alone
 * @param numbersOf the words for numbers, which are found as the number in figures
 */
export function wordRules(
  locales: readonly string[],
  wordsOf: (locale: string) => LanguageWords | undefined,
  numbersOf: (locale: string) => Numbers | undefined = () => undefined,
): Map<string, WordRules> {
  const known = new Map<string, WordRules>();
  return new Map(
    locales.flatMap((locale) => {
      const owner = wordsOf(locale)?.sameAs ?? locale;
      const words = wordsOf(owner);
      if (!words) return [];
      const rules = known.get(owner) ?? toRules(words, numbersOf(owner) ?? {});
      known.set(owner, rules);
      return [[locale, rules] as const];
    }),
  );
}

/** The rules of a language as they travel with its index: folded, and each list a text. */
function toRules(
  { prefixes, clitics, suffixes, irregular, family, linkingLetters, stopWords }: LanguageWords,
  numbers: Numbers,
): WordRules {
  const endings = {
    ...(prefixes ? { prefixes: toText(prefixes.map(fold)) } : {}),
    ...(suffixes ? { suffixes: suffixes.map(toRound) } : {}),
  };
  // Both words of a pair are written whole; what is compared is what their endings leave of them.
  const { stem } = makeStemmer(endings);
  const same = [...Object.entries(irregular ?? {}), ...figuresFor(numbers)];
  const irregularStems = new Map(same.map(([form, word]) => [stem(form), stem(word)]));
  const stems = {
    ...endings,
    ...(same.length > 0 ? { irregular: toText([...irregularStems].map(([from, to]) => `${to}<${from}`).sort()) } : {}),
  };
  // Of small words that are forms of one, one is enough.
  const stemmer = makeStemmer(stems);
  const stopStems = new Map(stopWords?.map((word) => [stemmer.stem(word), fold(word)]));
  return {
    ...stems,
    ...(clitics ? { clitics: toText(clitics.map(fold)) } : {}),
    ...(family?.prefixes ? { familyPrefixes: toText(family.prefixes.map(fold)) } : {}),
    ...(family?.suffixes ? { familySuffixes: family.suffixes.map(toRound) } : {}),
    ...(family?.vowels ? { familyVowels: fold(family.vowels) } : {}),
    ...(linkingLetters ? { linkingLetters: toText(linkingLetters.map(fold)) } : {}),
    ...(stopWords ? { stopWords: toText([...stopStems.values()].sort()) } : {}),
  };
}

/** Each word for a number with its figures; numbers of several words are left to their words. */
function figuresFor(numbers: Numbers): [word: string, figures: string][] {
  return Object.entries(numbers).flatMap(([figures, words = []]) =>
    words.filter((word) => !/\s/.test(word)).map((word): [string, string] => [word, figures]),
  );
}

function toRound(round: Round): string {
  return toPairs(Object.entries(round).map(([ending, left]) => [fold(ending), fold(left ?? '')]));
}

/** In the order in which `start-file.ts` writes them shortest; of two pairs for one word, the last counts. */
function toPairs(pairs: readonly (readonly [from: string, to: string])[]): string {
  return toText([...new Map(pairs)].map((pair) => pair.join('>')).sort());
}

function toText(list: readonly string[]): string {
  return [...new Set(list)].join(' ');
}
