import { formatDate } from '../core/dates.ts';
import { fill } from '../core/fill.ts';
import { markIsolated } from '../core/isolates.ts';
import type { WrittenIn } from '../core/language.ts';
import type { Language } from '../content/schemas.ts';
import { printSlug, searchSlug } from '../pages/made-pages.ts';
import type { InterfaceKey } from '../pages/words.ts';
import type { CopiedSite } from './copied-site.ts';

/** The site in one language: what a copy, a book or a list in that language is made from. */
export interface LanguageEdition extends Pick<Language, 'tag' | 'name' | 'direction'> {
  /** All of the site, with its other languages. */
  copied: CopiedSite;
  title: string;
  tagline: string;
  version: string;
  /** The latest date on which one of its pages was changed, `yyyy-mm-dd`. */
  updated: string;
  /** The same date in words. */
  updatedInWords: string;
  /** Address of its first page on the web. */
  home: string;
  /** Paths of its first page, of those that the site makes itself, and of the one about downloads. */
  paths: Readonly<Record<'home' | 'search' | 'print' | 'downloads', string>>;
  /**
   * Words of the interface in the language.
   * @throws when there are none, or a place in them (`{{name}}`) has no value
   */
  words(key: InterfaceKey, values?: Readonly<Record<string, string | number>>): string;
}

/** The language of an edition, as HTML marks it. */
export function writtenIn({ tag, direction }: LanguageEdition): WrittenIn {
  return { lang: tag, dir: direction };
}

/** HTML in which words that the language of an edition does not have yet are marked with the one that they are in. */
export function withForeignWords({ copied: { site } }: LanguageEdition, html: string): string {
  return markIsolated(html, site.original);
}

/** The editions of a site, in the order in which readers are offered its languages. */
export function editionsOf(copied: CopiedSite): LanguageEdition[] {
  const { site, liveAddress } = copied;
  return site.languages.map(({ tag, name, direction }) => {
    const words: LanguageEdition['words'] = (key, values = {}) => fill(site.shownText(tag, key), values);
    const pathOf = (slug: string): string => `${site.folderOf(tag, slug)}index.html`;
    const updated = latest(
      [...copied.pages.values()].flatMap(({ locale, slug, article }) =>
        locale === tag && article !== undefined ? (site.pageOf(tag, slug ?? '')?.data.updated ?? []) : [],
      ),
    );
    return {
      tag,
      name,
      direction,
      copied,
      title: site.text(tag, 'site.title'),
      tagline: site.text(tag, 'site.tagline'),
      version: site.version,
      updated,
      updatedInWords: formatDate(updated, site.languageOfText(tag, 'copy.what')),
      home: liveAddress(pathOf('')),
      paths: {
        home: pathOf(''),
        search: pathOf(searchSlug),
        print: pathOf(printSlug),
        downloads: pathOf(site.settings.roles.downloads),
      },
      words,
    };
  });
}

/** The latest of some dates. */
export function latest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? '';
}
