import { readQuery } from '../../search/words/query.ts';
import { Vocabulary } from '../../search/words/vocabulary.ts';
import { element, linkList } from './elements.ts';
import { loadStart } from './index-files.ts';
import type { Loader } from './loader.ts';
import type { SearchSettings } from './settings.ts';

/**
 * The other languages of the site that have all the words of a query without an answer. Their words tell it; their
 * index is not asked.
 * @param title stands above the list
 * @returns links to their searches; nothing where none has the words
 */
export async function askOtherLanguages(
  query: string,
  { locale, index, page }: SearchSettings,
  title: string | undefined,
  loader: Loader,
): Promise<HTMLElement | undefined> {
  const languages = [...document.querySelectorAll<HTMLAnchorElement>('#languages a[hreflang]')].filter(
    ({ hreflang }) => hreflang !== locale,
  );
  const found = await Promise.all(
    languages.map(async ({ hreflang, textContent }) => {
      try {
        const { words } = await loadStart(loader, { locale: hreflang, index });
        const { meanings } = readQuery(query, new Vocabulary(words, []));
        const search = page.replace(`/${locale}/`, `/${hreflang}/`);
        return meanings.length > 0 && meanings.every(({ reading }) => reading === 'known')
          ? [{ href: `${search}?${new URLSearchParams({ q: query })}`, text: textContent.trim(), lang: hreflang }]
          : [];
      } catch {
        // A language that does not come is not offered; what is there stays.
        return [];
      }
    }),
  );
  const links = found.flat();
  return links.length > 0
    ? element('div', { class: 'search-languages' }, element('p', {}, title), linkList(links))
    : undefined;
}
