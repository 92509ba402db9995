import { posix } from 'node:path';
import type { MarkdownContext, PictureSize } from './context.ts';
import type { Content } from '../content/content.ts';
import { formerAnchors } from '../content/former-anchors.ts';
import { conceptPage } from '../content/page-kinds.ts';
import { formatDate } from '../core/dates.ts';
import { fill, withSingleStops } from '../core/fill.ts';
import { scriptOf } from '../core/language.ts';
import type { Page } from '../content/page.ts';
import { addressOf } from '../content/page-address.ts';
import { pageUrl, targetOf } from '../content/references.ts';
import { shownStrings } from '../content/shown-strings.ts';
import { picturePath } from '../content/pictures.ts';
import { translationLinks } from './translation-links.ts';
import { publisherIn } from '../content/publisher.ts';
import type { Source } from '../content/schemas.ts';

/**
 * What the Markdown plugins know of the site.
 * @param current gives the content as it is now: while editing, it changes under the plugins
 * @param sizes gives those of the pictures, by their paths
 * @param base path under which the site lives, without a slash at its end: empty, or `/policy`
 */
export function markdownContext(
  current: () => Content,
  sizes: () => ReadonlyMap<string, PictureSize>,
  base: string,
): MarkdownContext {
  const sourceLanguage = (): string => current().sourceLanguage;
  const text: MarkdownContext['text'] = (locale, key, values = {}) => {
    const words = shownStrings(current(), locale)[key] ?? current().strings(sourceLanguage())[key];
    if (words === undefined)
      throw new Error(`content/i18n/${sourceLanguage()}.json has no “${key}”. Add it: pages show it.`);
    return fill(words, values);
  };
  const pageOf = (locale: string, slug: string): Page | undefined => current().page(locale, slug);

  return {
    text,
    localeOf: (file) => addressOf(file)?.locale ?? sourceLanguage(),
    pageAddress(file, url) {
      const target = targetOf(url, file);
      const address = target.kind === 'page' ? pageUrl(target) : undefined;
      return address === undefined ? undefined : `${base}${address}`;
    },
    picture(file, url) {
      const path = posix.join(posix.dirname(file), url);
      const shown = picturePath(path);
      return shown === undefined ? undefined : { address: `${base}/${shown}`, size: sizes().get(path) };
    },
    translation(file) {
      const page = current().pageAt(file);
      const translation = page && current().translation(page);
      if (!translation) return undefined;
      const { locale, slug } = translation.source;
      return translationLinks(page, translation, `${base}/${locale}/${slug ? `${slug}/` : ''}`);
    },
    formerAnchors(file) {
      const address = addressOf(file);
      return formerAnchors(current().setting('moved') ?? {}, address?.slug ?? '');
    },
    concept(locale, slug) {
      const kinds = current().setting('kinds');
      const page = kinds && conceptPage(kinds, slug);
      const own = page && pageOf(locale, page)?.data;
      const data = own ?? (page && pageOf(sourceLanguage(), page)?.data);
      if (!data) return undefined;
      return {
        term: data.term ?? data.title,
        title: data.title,
        definition: data.description,
        address: `${base}/${locale}/${page}/`,
        ...(own ? {} : { language: sourceLanguage() }),
      };
    },
    source(locale, id) {
      const { sources } = current();
      const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
      return (
        source && {
          ...source,
          publisher: publisherIn(source, locale),
          afterPublisher: afterPublisher(source, locale),
          read: text(locale, 'source.read', { date: formatDate(source.checked, locale) }),
        }
      );
    },
  };
}

/**
 * What stands behind the publisher of a document in a list of sources: its date, if it has one, and the stop: “, 14
 * June 2024.” The publisher's name stands apart, isolated: it is in a language of its own, and behind it an Arabic date
 * would fall apart.
 */
export function afterPublisher({ date }: Source, locale: string): string {
  const comma = scriptOf(locale) === 'Arab' ? '،' : ',';
  return withSingleStops(date ? `${comma} ${formatDate(date, locale)}.` : '.');
}
