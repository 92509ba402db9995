import { element, linkList } from './elements.ts';
import type { Engine } from './engine.ts';
import { settingsIn, type SearchSettings } from './settings.ts';

/**
 * Asks the other languages of the site the same, for a query without an answer.
 * @param start starts the search of a language
 * @param title stands above the list
 * @returns links to their answers with how many there are; nothing where none has any
 */
export async function askOtherLanguages(
  query: string,
  settings: SearchSettings,
  title: string | undefined,
  start: (settings: SearchSettings) => Promise<Engine>,
): Promise<HTMLElement | undefined> {
  const languages = [...document.querySelectorAll<HTMLAnchorElement>('#languages a[hreflang]')].filter(
    ({ hreflang }) => hreflang !== settings.locale,
  );
  const found = await Promise.all(
    languages.map(async ({ hreflang, textContent }) => {
      const own = settingsIn(hreflang, settings);
      try {
        const { count } = await (await start(own)).search(query);
        return count > 0
          ? [
              {
                href: `${own.page}?${new URLSearchParams({ q: query })}`,
                text: `${textContent.trim()} (${count})`,
                lang: hreflang,
              },
            ]
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
