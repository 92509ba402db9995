import { compareText } from '../../core/text-order.ts';
import type { Files } from '../../core/files.ts';
import { pack } from '../../core/pack.ts';
import { entryFile, indexFolder, packFile } from '../words/index-files.ts';
import type { WordRules } from '../words/stem.ts';
import { indexLanguage, type LanguageIndex, type LanguageText } from './language-index.ts';
import { readPage, type SearchedPage } from './page-text.ts';
import { endPagefind } from './pagefind-run.ts';
import { searchProgram } from './program.ts';

/**
 * The search of a site: an index for each of its languages, and the program that reads them. Pagefind is given pages
 * with codes in the place of words (`coded-pages.ts`); the words that answers show are put beside it (`fragments.ts`).
 * @param pages the pages that are searched, each in its own language
 * @param rules for each language, what it does to its words; languages with the very same rules lend each other their
 * words
 * @throws when a page cannot be indexed
 */
export async function searchIndex(
  pages: readonly SearchedPage[],
  rules: ReadonlyMap<string, WordRules>,
): Promise<Files> {
  const languages = [...Map.groupBy(pages, ({ locale }) => locale)].map(
    ([locale, own]): LanguageText => ({
      locale,
      // A language of which nothing is said is searched by letters alone, and is no relative of any.
      rules: rules.get(locale) ?? {},
      // In one order, whatever order they come in: the same pages make the same index.
      pages: own.toSorted((a, b) => compareText(a.path, b.path)).map(readPage),
    }),
  );
  const relativesOf = (own: LanguageText): LanguageText[] =>
    languages.filter((other) => other !== own && other.rules === own.rules);
  try {
    const [program, ...indexes] = await Promise.all([
      searchProgram(),
      ...languages.map((own) => indexLanguage(own, relativesOf(own))),
    ]);
    return new Map(
      [...program, ...joinLanguages(indexes)].map(([path, content]) => [`${indexFolder}/${path}`, content]),
    );
  } finally {
    await endPagefind();
  }
}

/**
 * The files of all languages: each has a pack of what its search starts with, and in each pack is the list of all
 * languages.
 */
export function joinLanguages(indexes: readonly LanguageIndex[]): Files {
  const languages: Record<string, unknown> = Object.assign({}, ...indexes.map(({ entry }) => entry.languages));
  const list = Buffer.from(JSON.stringify({ ...indexes[0]?.entry, languages }));
  return new Map(
    indexes.flatMap(({ locale, files, toStart }) => {
      const started = [...toStart, [entryFile, list] as const].map(([path, content]) => ({ path, content }));
      return [[packFile(locale), pack(started)] as const, ...files];
    }),
  );
}
