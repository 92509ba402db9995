import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { aboutBook, ageWords } from '../about-book.ts';
import { toArchive } from '../archive.ts';
import { pagePath, readParts } from '../book.ts';
import { parsePage } from '../built-site.ts';
import { drawCover } from '../cover.ts';
import { languageOf, wordsOf, type Edition } from '../edition.ts';
import { toBytes } from '../../core/files.ts';
import { liveAddress } from '../links.ts';
import { chapterPath, toChapter } from './chapter.ts';
import { toNavigation, toNcx } from './navigation.ts';
import { toPackageDocument, type BookFacts, type BookItem } from './package-document.ts';
import { toXhtml } from './xhtml.ts';

/** Where the book’s own files lie in the archive. */
const folder = 'book';
const xhtml = 'application/xhtml+xml';

/** A file of the book with its content. */
type BookFile = BookItem & { text: string };

/** Makes the EPUB 3 of a language. The same site gives the same bytes. */
export async function makeEpub(edition: Edition, tag: string): Promise<Uint8Array> {
  const styles = await readFile(join(import.meta.dirname, 'book.css'), 'utf8');
  const facts = factsOf(edition, tag);
  const files = filesOf(edition, tag, facts, styles);
  const container = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="${folder}/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;
  // First and as it is: programs know the format by these bytes.
  const archive = new Map([['mimetype', toBytes('application/epub+zip')]]);
  archive.set('META-INF/container.xml', toBytes(container));
  archive.set(`${folder}/book.opf`, toBytes(toPackageDocument(facts, files)));
  for (const { path, text } of files) archive.set(`${folder}/${path}`, toBytes(text));
  return toArchive(archive, facts.updated, 'mimetype');
}

function factsOf(edition: Edition, tag: string): BookFacts {
  const { site, version } = edition;
  const words = wordsOf(edition, tag);
  const home = parsePage(site.files, pagePath(tag, ''));
  const { direction, updated } = languageOf(edition, tag);
  return {
    identifier: liveAddress(site, pagePath(tag, '')),
    title: words('site.title'),
    subtitle: words('site.tagline'),
    description: String(select('meta[name=description]', home)?.properties['content'] ?? ''),
    rights: words('footer.licence'),
    source: String(select('.site-footer a[hreflang=en]', home)?.properties['href'] ?? site.address),
    accessibility: words('book.accessibility'),
    version,
    lang: tag,
    direction,
    updated,
  };
}

function filesOf(edition: Edition, tag: string, facts: BookFacts, styles: string): BookFile[] {
  const words = wordsOf(edition, tag);
  const parts = readParts(edition.site, tag);
  const chapters = parts.flatMap((part) => part.chapters);
  const held = new Map(chapters.map(({ slug }) => [pagePath(tag, slug), chapterPath(slug)]));
  const names = {
    title: facts.title,
    contents: words('print.contents'),
    cover: words('book.cover'),
    about: words('book.about'),
  };
  const language = { lang: tag, direction: facts.direction };
  const cover = drawCover({ ...language, title: facts.title, subtitle: facts.subtitle, note: ageWords(edition, tag) });
  const page = (path: string, text: string, properties?: string): BookFile => ({
    path,
    text,
    type: xhtml,
    inOrder: true,
    ...(properties ? { properties } : {}),
  });
  return [
    page(
      'cover.xhtml',
      toXhtml({
        ...language,
        title: names.cover,
        styles: 'book.css',
        type: 'cover',
        body: [h('img', { className: 'cover', src: 'cover.svg', alt: `${facts.title}. ${facts.subtitle}` })],
      }),
    ),
    { path: 'cover.svg', text: toHtml(cover, { space: 'svg' }), type: 'image/svg+xml', properties: 'cover-image' },
    page('contents.xhtml', toNavigation(parts, names, language), 'nav'),
    { path: 'contents.ncx', text: toNcx(parts, names, facts.identifier, tag), type: 'application/x-dtbncx+xml' },
    ...chapters.map((chapter) => {
      const text = toChapter(edition, tag, chapter, held);
      return page(chapterPath(chapter.slug), text, text.includes('<svg') ? 'svg' : undefined);
    }),
    page(
      'about-this-book.xhtml',
      toXhtml({
        ...language,
        title: names.about,
        styles: 'book.css',
        type: 'backmatter colophon',
        body: [h('section', [h('h1', names.about), ...aboutBook(edition, tag)])],
      }),
      'svg',
    ),
    { path: 'book.css', text: styles, type: 'text/css' },
  ];
}
