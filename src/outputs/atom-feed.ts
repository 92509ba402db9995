import { Feed } from 'feed';
import type { ChangeNote } from '../content/changes.ts';
import type { SiteSettings } from '../content/site-schema.ts';
import { licence } from '../pages/licence.ts';
import { identifier } from '../content/identifiers.ts';
import type { Site } from '../pages/site.ts';
import { textFiles, type Files } from '../core/files.ts';

/** What a feed says of itself, in its language. */
export interface FeedWords {
  /** What the site is: identifiers begin as it says. */
  settings: Pick<SiteSettings, 'identifiers'>;
  language: string;
  title: string;
  description: string;
  /** Who writes the site. */
  author: string;
  /** Address of the page that tells all changes. */
  page: string;
  /** Address of the feed. */
  address: string;
}

/** What changed, for feed readers, in every language. */
export function feedFiles({ address, changes, fullAddress, languages, pageOf, settings, text }: Site): Files {
  return textFiles(
    languages.map(({ tag }) => {
      const page = pageOf(tag, settings.roles.changes)?.data;
      const feed = atomFeed(changes, {
        settings,
        language: tag,
        title: `${text(tag, 'site.title')}: ${page?.title ?? ''}`,
        description: page?.description ?? '',
        author: text(tag, 'cite.contributors'),
        page: fullAddress(address(tag, settings.roles.changes)),
        address: `${fullAddress(address(tag, ''))}feed.xml`,
      });
      return [`${tag}/feed.xml`, feed];
    }),
  );
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
    title,
    description,
    language,
    link: page,
    feedLinks: { atom: address },
    updated: startOf(notes[0]?.date ?? '1970-01-01'),
    copyright: licence,
    author: { name: author },
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
  return feed.atom1().replace('<feed ', `<feed xml:lang="${language}" `);
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
