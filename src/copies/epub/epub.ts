import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { aboutBook, ageWords } from '../about-book.ts';
import { toArchive } from '../archive.ts';
import type { Book } from '../book.ts';
import { shownPictures } from '../../content/pictures.ts';
import { drawCover } from '../cover.ts';
import { types } from '../data-address.ts';
import { licences } from '../licences.ts';
import { noticeFiles } from '../../pages/notice-files.ts';
import { brandOf } from '../../core/brand.ts';
import { toBytes } from '../../core/files.ts';
import { withForeignWords, type LanguageEdition } from '../language-edition.ts';
import { chapterPath, toChapter } from './chapter.ts';
import { toNavigation, toNcx } from './navigation.ts';
import { toContainer, toPackageDocument, type BookFacts, type BookItem } from './package-document.ts';
import { toXhtml, withLanguageForXml } from './xhtml.ts';

/** Where the book’s own files lie in the archive. */
const folder = 'book';
const xhtml = 'application/xhtml+xml';

/** A file of the book with its content. */
type BookFile = BookItem & { text: string | Uint8Array };

/** Makes the EPUB 3 of a language. The same site gives the same bytes. */
export async function makeEpub(book: Book): Promise<Uint8Array> {
  const styles = await readFile(join(import.meta.dirname, 'book.css'), 'utf8');
  const facts = factsOf(book.edition);
  const files = filesOf(book, facts, styles);
  // First and as it is: programs know the format by these bytes.
  const archive = new Map([['mimetype', toBytes('application/epub+zip')]]);
  archive.set('META-INF/container.xml', toBytes(toContainer(`${folder}/book.opf`)));
  archive.set(`${folder}/book.opf`, toBytes(toPackageDocument(facts, files)));
  for (const { path, text } of files) archive.set(`${folder}/${path}`, typeof text === 'string' ? toBytes(text) : text);
  return toArchive(archive, facts.updated, 'mimetype');
}

function factsOf({ tag, direction, updated, version, title, tagline, home, copied }: LanguageEdition): BookFacts {
  const { site } = copied;
  return {
    identifier: home,
    title,
    subtitle: tagline,
    description: site.pageOf(tag, '')?.data.description ?? '',
    rights: site.text(tag, 'footer.licence'),
    source: site.record.citation.url,
    accessibility: site.text(tag, 'book.accessibility'),
    version,
    lang: tag,
    direction,
    updated,
  };
}

function filesOf({ edition, parts }: Book, facts: BookFacts, styles: string): BookFile[] {
  const { tag, words } = edition;
  const chapters = parts.flatMap((part) => part.chapters);
  const shown = [...edition.copied.files].filter(([path]) => path.startsWith(shownPictures));
  const held = new Map([
    ...chapters.map(({ path, slug }) => [path, chapterPath(slug)] as const),
    ...shown.map(([path]) => [path, path] as const),
  ]);
  const texts = chapters.map((chapter) => ({
    path: chapterPath(chapter.slug),
    text: toChapter(edition, chapter, held),
  }));
  const pictures = shown.filter(([path]) => texts.some(({ text }) => text.includes(path)));
  const names = {
    title: facts.title,
    contents: words('print.contents'),
    cover: words('book.cover'),
    about: words('book.about'),
  };
  const language = { lang: tag, direction: facts.direction };
  const brand = brandOf(edition.copied.site.settings);
  const cover = drawCover({
    ...language,
    title: facts.title,
    subtitle: facts.subtitle,
    note: ageWords(edition),
    brand,
  });
  const page = (path: string, text: string, properties?: string): BookFile => ({
    path,
    text: withLanguageForXml(withForeignWords(edition, text)),
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
    ...texts.map(({ path, text }) => page(path, text, text.includes('<svg') ? 'svg' : undefined)),
    ...pictures.map(([path, text]) => ({ path, text, type: types[posix.extname(path)] ?? '' })),
    page(
      'about-this-book.xhtml',
      toXhtml({
        ...language,
        title: names.about,
        styles: 'book.css',
        type: 'backmatter colophon',
        body: [
          h('section', [
            h('h1', names.about),
            ...aboutBook(edition),
            h('h2', words('licences.title')),
            ...licences(edition, [noticeFiles.licence]),
          ]),
        ],
      }),
      'svg',
    ),
    { path: 'book.css', text: styles, type: 'text/css' },
  ];
}
