import { callsOf, type NamedPage, type NamesFile } from '../../search/words/named-pages.ts';
import { readNames } from '../../search/words/names-file.ts';
import type { WordRules } from '../../search/words/stem.ts';
import { Vocabulary } from '../../search/words/vocabulary.ts';
import type { VocabularyFile } from '../../search/words/vocabulary-file.ts';
import type { Answers } from './answer.ts';
import { IndexFiles } from './index-files.ts';
import { IndexReader } from './index-reader.ts';
import { LanguageSearch, type LanguagePages } from './language-search.ts';
import type { Loader } from './loader.ts';
import { Pagefind } from './pagefind.ts';
import type { SearchSettings } from './settings.ts';

/** The search of one language. */
export interface Engine {
  search(query: string, kind?: string): Promise<Answers>;
  /** The pages with all their names, and the words that go with answers. */
  names: NamesFile;
  /** The rules by which words become stems. */
  rules: WordRules;
}

/**
 * Starts the search of a language. It reads queries as soon as the words are there; what Pagefind needs besides is on
 * its way meanwhile.
 * @throws when a file does not come whole
 */
export async function startEngine(
  loader: Loader,
  { locale, index, terms }: Pick<SearchSettings, 'locale' | 'index' | 'terms'>,
): Promise<Engine> {
  const files = new IndexFiles(loader, { locale, index });
  const pagefind = new Pagefind(files);
  const [{ words }, names] = await Promise.all([files.start, loader.read(terms, readNames)]);
  const vocabulary = new Vocabulary(words, names.pages.flatMap(callsOf));
  const pages = pagesOf(locale, words, names);
  const search = new LanguageSearch(new IndexReader(pagefind), vocabulary, pages, names.pages);
  return { names, rules: words.rules, search: (text, kind) => search.search(text, kind) };
}

function pagesOf(locale: string, { pages }: VocabularyFile, names: NamesFile): LanguagePages {
  // A site may lie in a folder: the index knows pages by the end of their addresses.
  const byEnd = new Map<string, NamedPage>();
  for (const page of names.pages) {
    for (let at = page.url.indexOf('/'); at >= 0; at = page.url.indexOf('/', at + 1))
      byEnd.set(page.url.slice(at), page);
  }
  const named = pages.flatMap(([id, path]) => {
    const page = byEnd.get(path);
    return page ? [[id, page] as const] : [];
  });
  return { named: new Map(named), home: pages.find(([, path]) => path === `/${locale}/`)?.[0] };
}
