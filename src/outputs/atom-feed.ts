import { Feed } from 'feed';
import type { ChangeNote } from '../content/changes.ts';
import type { SiteSettings } from '../content/site-schema.ts';
import { licence } from '../pages/licence.ts';
import { identifier } from '../content/identifiers.ts';
import type { Site } from '../pages/site.ts';
import { textFiles, type Files } from '../core/files.ts';

/** Words with their language: where the feed's own has none, those of the source language stand for them. */
interface Told {
  text: string;
  language: string;
}

/** What a feed says of itself. */
export interface FeedWords {
  /** What the site is: identifiers begin as it says. */
  settings: Pick<SiteSettings, 'identifiers'>;
  language: string;
  title: Told;
  description: Told;
  /** Who writes the site. */
  author: Told;
  /** Address of the page that tells all changes. */
  page: string;
  /** Address of the feed. */
  address: string;
}

/** What changed, for feed readers, in every language. */
export function feedFiles(site: Site): Files {
  const { address, changes, fullAddress, languages, settings } = site;
  const { changes: slug } = settings.roles;
  return textFiles(
    languages.map(({ tag }) => {
      const page = fullAddress(address(tag, slug));
      const feed = `${fullAddress(address(tag, ''))}feed.xml`;
      return [`${tag}/feed.xml`, atomFeed(changes, { ...wordsOf(site, tag, slug), settings, page, address: feed })];
    }),
  );
}

function wordsOf(
  { languageOfText, pageOf, sourceLanguage, text }: Site,
  language: string,
  slug: string,
): Pick<FeedWords, 'language' | 'title' | 'description' | 'author'> {
  const page = pageOf(language, slug);
  const written = page?.locale ?? sourceLanguage;
  // A title is whole in one language.
  const titled = languageOfText(language, 'site.title') === written ? written : sourceLanguage;
  const title = `${text(titled, 'site.title')}: ${pageOf(titled, slug)?.data.title ?? ''}`;
  return {
    language,
    title: { text: title, language: titled },
    description: { text: page?.data.description ?? '', language: written },
    author: { text: text(language, 'cite.contributors'), language: languageOfText(language, 'cite.contributors') },
  };
}

/**
 * The changes as an Atom feed (RFC 4287) in one language. Entries are identified by addresses that never change.
 * @param notes the newest first; what is not told in the language is left out
 */
export function atomFeed(
  notes: readonly ChangeNote[],
  { settings, language, title, description, author, page, address }: FeedWords,
): string {
  const feed = new Feed({
    id: `${settings.identifiers}/${language}/feed.xml`,
    title: title.text,
    description: description.text,
    language,
    link: page,
    feedLinks: { atom: address },
    updated: startOf(notes[0]?.date ?? '1970-01-01'),
    copyright: licence,
    author: { name: author.text },
    generator: false,
  });
  for (const { id, date, words } of notes) {
    const told = words[language];
    if (!told) continue;
    feed.addItem({
      id: `${identifier(settings, 'change', id)}#${language}`,
      title: told.title,
      link: `${page}#${id}`,
      date: startOf(date),
      published: startOf(date),
      description: told.what,
      content: `<p>${escape(told.what)}</p><p>${escape(told.why)}</p>`,
    });
  }
  // The library writes no language.
  const marks = { feed: language, title: title.language, author: author.language, subtitle: description.language };
  return Object.entries(marks).reduce(
    (xml, [name, own]) =>
      name === 'feed' || own !== language
        ? xml.replace(new RegExp(`<${name}(?=[ >])`), `<${name} xml:lang="${own}"`)
        : xml,
    feed.atom1(),
  );
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
