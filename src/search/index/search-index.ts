import { compareText } from '../../core/text-order.ts';
import { digest } from '../../core/digest.ts';
import { checksum } from '../../core/checksum.ts';
import { filesToText, textToFiles, type Files } from '../../core/files.ts';
import { rememberNothingLater, type RememberLater } from '../../core/remember.ts';
import { indexFolder, startFile, wasmFile } from '../words/index-files.ts';
import { writeStart } from '../words/start-file.ts';
import type { WordRules } from '../words/stem.ts';
import { indexToText, textToIndex } from './index-text.ts';
import {
  codeLanguage,
  indexLanguage,
  type CodedText,
  type LanguageIndex,
  type LanguageText,
} from './language-index.ts';
import { readPage, type SearchedPage } from './page-text.ts';
import { endPagefind } from './pagefind-run.ts';
import { searchProgram } from './program.ts';

/** The pages of a language as they come, and what the language does to its words. */
interface LanguagePages {
  locale: string;
  rules: WordRules;
  pages: readonly SearchedPage[];
}

/**
 * The search of a site: an index for each of its languages, and the program that reads them. Pagefind is given pages
 * with codes in the place of words (`coded-pages.ts`); the words that answers show are put beside it (`fragments.ts`).
 * @param pages the pages that are searched, each in its own language
 * @param rules for each language, what it does to its words; languages with the very same rules lend each other their
 * words
 * @param remember gives the index of a language, as text, of which nothing has changed
 * @throws when a page cannot be indexed
 */
export async function searchIndex(
  pages: readonly SearchedPage[],
  rules: ReadonlyMap<string, WordRules>,
  remember: RememberLater = rememberNothingLater,
): Promise<Files> {
  // In one order, whatever order they come in: the same pages make the same index.
  const sorted = pages.toSorted((a, b) => compareText(a.path, b.path));
  const languages = [...Map.groupBy(sorted, ({ locale }) => locale)].map(
    ([locale, own]): LanguagePages => ({
      locale,
      // A language of which nothing is said is searched by letters alone, and is no relative of any.
      rules: rules.get(locale) ?? {},
      pages: own,
    }),
  );
  const readOnce = once(readPage);
  const read = (own: LanguagePages): LanguageText => ({ ...own, pages: own.pages.map(readOnce) });
  /** Names what is read of a page. */
  const readDigest = once((page: SearchedPage) =>
    remember(`read/${page.path}`, digest(JSON.stringify(page)), async () => digest(JSON.stringify(readOnce(page)))),
  );
  const indexOf = async (own: LanguagePages): Promise<LanguageIndex> => {
    const relatives = languages.filter((other) => other !== own && other.rules === own.rules);
    let coded: CodedText | undefined;
    const code = (): CodedText => (coded ??= codeLanguage(read(own), relatives.map(read)));
    // Much of a page is not searched, and changes nothing: that a translation has fallen behind, for one.
    const known = await Promise.all([own, ...relatives].flatMap((each) => each.pages.map(readDigest)));
    const words = await remember(`searched/${own.locale}`, digest(JSON.stringify(own.rules), ...known), async () =>
      digest(JSON.stringify(code())),
    );
    const text = await remember(`search/${own.locale}`, words, async () => indexToText(await indexLanguage(code())));
    return textToIndex(text);
  };
  try {
    const [made, ...indexes] = await Promise.all([
      remember('search-program', '', async () => filesToText(await searchProgram())),
      ...languages.map(indexOf),
    ]);
    const program = textToFiles(made);
    const wasm = checksum(program.get(wasmFile) ?? new Uint8Array());
    const languageFiles = indexes.flatMap(({ locale, files, start }) => [
      ...files,
      [startFile(locale), writeStart({ ...start, wasm })] as const,
    ]);
    return new Map([...program, ...languageFiles].map(([path, content]) => [`${indexFolder}/${path}`, content]));
  } finally {
    await endPagefind();
  }
}

/** A function that does its work once for each thing that it is given. */
function once<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new Map<Given, Made>();
  return (given) => {
    const known = made.get(given) ?? make(given);
    made.set(given, known);
    return known;
  };
}
