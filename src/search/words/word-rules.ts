import { fold } from './letters.ts';
import { makeStemmer, type WordRules } from './stem.ts';

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
 */
export function wordRules(
  locales: readonly string[],
  wordsOf: (locale: string) => LanguageWords | undefined,
): Map<string, WordRules> {
  const known = new Map<string, WordRules>();
  return new Map(
    locales.flatMap((locale) => {
      const owner = wordsOf(locale)?.sameAs ?? locale;
      const words = wordsOf(owner);
      if (!words) return [];
      const rules = known.get(owner) ?? toRules(words);
      known.set(owner, rules);
      return [[locale, rules] as const];
    }),
  );
}

/** The rules of a language as they travel with its index: folded, and each list a text. */
function toRules({
  prefixes,
  clitics,
  suffixes,
  irregular,
  family,
  linkingLetters,
  stopWords,
}: LanguageWords): WordRules {
  const endings = {
    ...(prefixes ? { prefixes: toText(prefixes.map(fold)) } : {}),
    ...(suffixes ? { suffixes: suffixes.map(toRound) } : {}),
  };
  // Both words of a pair are written whole; what is compared is what their endings leave of them.
  const { stem } = makeStemmer(endings);
  const pairs = Object.entries(irregular ?? {}).map(([form, word]) => [stem(form), stem(word)] as const);
  return {
    ...endings,
    ...(clitics ? { clitics: toText(clitics.map(fold)) } : {}),
    ...(irregular ? { irregular: toText(pairs.map((pair) => pair.join('>'))) } : {}),
    ...(family?.prefixes ? { familyPrefixes: toText(family.prefixes.map(fold)) } : {}),
    ...(family?.suffixes ? { familySuffixes: family.suffixes.map(toRound) } : {}),
    ...(family?.vowels ? { familyVowels: fold(family.vowels) } : {}),
    ...(linkingLetters ? { linkingLetters: toText(linkingLetters.map(fold)) } : {}),
    ...(stopWords ? { stopWords: toText(stopWords.map(fold)) } : {}),
  };
}

function toRound(round: Round): string {
  return toText(Object.entries(round).map(([ending, left]) => `${fold(ending)}>${fold(left ?? '')}`));
}

function toText(list: readonly string[]): string {
  return [...new Set(list)].join(' ');
}
