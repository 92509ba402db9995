import type { Files } from '../core/files.ts';
import { fallbackLocale } from '../core/language.ts';
import { readingOrderOf } from '../pages/reading-order.ts';
import type { Site } from '../pages/site.ts';
import type { NamedPage, NamesFile } from '../search/words/named-pages.ts';
import { writeNames } from '../search/words/names-file.ts';
import { laterWords, type LaterWord } from '../search/words/search-texts.ts';

/** What the pages of each language are called, for the search, and the words that go with its answers. */
export function searchTerms(site: Site): Files {
  return new Map(
    site.languages.map(({ tag }) => [
      `${tag}/search/terms.txt`,
      writeNames({
        words: wordsIn(site, tag),
        pages: [...namedConcepts(site, tag), ...otherPages(site, tag)],
      }),
    ]),
  );
}

/** The places for values in these texts are filled in the browser. */
function wordsIn({ findText, languageOfText }: Site, locale: string): NamesFile['words'] {
  const plurals = new Intl.PluralRules([languageOfText(locale, 'search.count_other'), fallbackLocale])
    .resolvedOptions()
    .pluralCategories.map((form): LaterWord => `count_${form}`);
  return Object.fromEntries([...laterWords, ...plurals].map((word) => [word, findText(locale, `search.${word}`)]));
}

/** Concepts, with all their names. */
function namedConcepts(site: Site, locale: string): NamedPage[] {
  return site.conceptsOf(locale).map(({ slug, title, term, short, also, typed, facts }) => {
    const official = Object.entries(facts.official ?? {});
    const names = new Set([term, ...(short ? [short] : []), ...official.map(([, name]) => name), ...also]);
    names.delete(title);
    return {
      title,
      url: site.address(locale, site.conceptPage(slug)),
      names: [...names],
      isConcept: true,
      typed,
      ...writtenIn(site, locale, site.conceptPage(slug)),
      ...(official.length > 0 ? { official } : {}),
    };
  });
}

function otherPages(site: Site, locale: string): NamedPage[] {
  return readingOrderOf(site, locale)
    .filter((slug) => site.conceptOfPage(slug) === undefined)
    .map((slug) => ({
      title: site.pageOf(locale, slug)?.data.title ?? '',
      url: site.address(locale, slug),
      typed: site.pageOf(locale, slug)?.data.search ?? [],
      ...writtenIn(site, locale, slug),
    }));
}

/** A page that is not translated has its name in its own language, and is marked as such. */
function writtenIn({ asWritten }: Site, locale: string, slug: string): Pick<NamedPage, 'writtenIn'> {
  const written = asWritten(locale, slug);
  return written ? { writtenIn: written } : {};
}
