import { element, linkList } from './elements.ts';
import type { Finder } from './finder.ts';
import type { SearchSettings } from './settings.ts';

/**
 * The other languages of the site that have all the words of a query without an answer. Their words tell it; their
 * index is not asked.
 * @param title stands above the list
 * @returns links to their searches; nothing where none has the words
 */
export async function askOtherLanguages(
  query: string,
  { locale, page }: SearchSettings,
  title: string | undefined,
  finder: Finder,
): Promise<HTMLElement | undefined> {
  const languages = [...document.querySelectorAll<HTMLAnchorElement>('#languages a[hreflang]')].filter(
    ({ hreflang }) => hreflang !== locale,
  );
  const knowing = await finder.knowing(
    query,
    languages.map(({ hreflang }) => hreflang),
  );
  const links = languages
    .filter(({ hreflang }) => knowing.includes(hreflang))
    .map(({ hreflang, textContent }) => {
      const search = page.replace(`/${locale}/`, `/${hreflang}/`);
      return { href: `${search}?${new URLSearchParams({ q: query })}`, text: textContent.trim(), lang: hreflang };
    });
  return links.length > 0
    ? element('div', { class: 'search-languages' }, element('p', {}, title), linkList(links))
    : undefined;
}
