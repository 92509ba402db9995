import type { MarkdownContext } from './context.ts';
import type { Content } from '../content/content.ts';
import { conceptsFolder } from '../content/concepts.ts';
import { formatDate } from '../core/dates.ts';
import type { Page } from '../content/page.ts';
import { addressOf, pagesFolder } from '../content/page-address.ts';
import { pageUrl, targetOf } from '../content/references.ts';
import { translationLinks } from './translation-links.ts';
import type { Source } from '../content/schemas.ts';

/**
 * What the Markdown plugins know of the site.
 * @param current gives the content as it is now: while editing, it changes under the plugins
 * @param base path under which the site lives, without a slash at its end: empty, or `/policy`
 * @param sourceLocale the language that stands in where a translation is missing
 */
export function markdownContext(current: () => Content, base: string, sourceLocale: string): MarkdownContext {
  const text: MarkdownContext['text'] = (locale, key, values = {}) => {
    const words = current().strings(locale)[key] ?? current().strings(sourceLocale)[key] ?? key;
    return words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
  const pageOf = (locale: string, slug: string): Page | undefined => current().page(locale, slug);

  return {
    text,
    localeOf: (file) => addressOf(projectPath(file))?.locale ?? sourceLocale,
    pageAddress(file, url) {
      const target = targetOf(url, projectPath(file));
      const address = target.kind === 'page' ? pageUrl(target) : undefined;
      return address === undefined ? undefined : `${base}${address}`;
    },
    translation(file) {
      const address = addressOf(projectPath(file));
      const source = address && address.locale !== sourceLocale ? pageOf(sourceLocale, address.slug) : undefined;
      const own = address && pageOf(address.locale, address.slug);
      return (
        source &&
        own &&
        translationLinks(source, own, `${base}/${sourceLocale}/${source.slug ? `${source.slug}/` : ''}`)
      );
    },
    concept(locale, slug) {
      const own = pageOf(locale, conceptsFolder + slug)?.data;
      const data = own ?? pageOf(sourceLocale, conceptsFolder + slug)?.data;
      if (!data) return undefined;
      return {
        term: data.term ?? data.title,
        title: data.title,
        definition: data.description,
        address: `${base}/${locale}/${conceptsFolder}${slug}/`,
        ...(own ? {} : { language: sourceLocale }),
      };
    },
    source(locale, id) {
      const source = current().sources[id];
      return (
        source && {
          ...source,
          afterPublisher: afterPublisher(source, locale),
          read: text(locale, 'source.read', { date: formatDate(source.read, locale) }),
        }
      );
    },
  };
}

/**
 * What stands behind the publisher of a document in a list of sources: its date, if it has one, and the stop: “, 14 June 2024.” The
 * publisher's name stands apart, isolated: it is in a language of its own, and behind it an Arabic date would fall apart.
 */
export function afterPublisher({ date }: Source, locale: string): string {
  const comma = new Intl.Locale(locale).maximize().script === 'Arab' ? '،' : ',';
  return date ? `${comma} ${formatDate(date, locale)}.` : '.';
}

/** A file's path within the project, from its absolute path; Windows writes it with backslashes. */
function projectPath(file: string): string {
  const path = file.replaceAll('\\', '/');
  const start = path.lastIndexOf(`/${pagesFolder}/`);
  return start === -1 ? path : path.slice(start + 1);
}
