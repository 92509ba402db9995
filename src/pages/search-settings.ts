import type { SearchSettings } from '../browser/search/settings.ts';
import { isIsolated } from '../core/isolates.ts';
import { indexFolder, programFile, startFile, wasmFile } from '../search/words/index-files.ts';
import { firstWords } from '../search/words/search-texts.ts';
import { searchSlug } from './made-pages.ts';
import type { Site } from './site.ts';

/** What the search must know of a site, in one of its languages. */
export function searchSettings(site: Omit<Site, 'translations'>, locale: string): SearchSettings {
  const { address, conceptIndex, fileAddress, findText, searched, settings } = site;
  const text = (word: string): string => findText(locale, word) ?? '';
  const index = fileAddress(`${indexFolder}/`);
  const words = Object.fromEntries(firstWords.map((word) => [word, text(`search.${word}`)]));
  const hasForeignWords = Object.values(words).some(isIsolated);
  const countedIn = site.languageOfText(locale, 'search.count_other');
  return {
    locale,
    ...(countedIn === locale ? {} : { countedIn }),
    ...(hasForeignWords ? { foreign: site.original } : {}),
    index,
    program: index + programFile,
    files: [index + wasmFile, index + startFile(locale)],
    terms: `${address(locale, searchSlug)}terms.txt`,
    page: address(locale, searchSlug),
    glossary: address(locale, conceptIndex),
    home: address(locale, ''),
    kinds: settings.parts.map(({ id }) => [id, text(`section.${id}`)]),
    // While the site is edited, the search has only the last build to find words in, or nothing.
    words: searched === 'nothing' ? { ...words, failed: text('search.noBuild') } : words,
    ...(searched === 'the last build' ? { searched: text('search.lastBuild') } : {}),
  };
}
