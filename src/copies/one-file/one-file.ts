import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { toBytes } from '../../core/files.ts';
import { contentsId, idOnPage, pageId } from '../../core/one-page.ts';
import { searchSlug } from '../../pages/made-pages.ts';
import { layPageBeside } from '../beside/lay-page-beside.ts';
import type { Book } from '../book.ts';
import type { Target } from '../copied-site.ts';
import { copyNote, oldNotice, pickerNote } from '../copy-notes.ts';
import { dataAddress } from '../data-address.ts';
import { allLicences, licences } from '../licences.ts';
import { withAdditions, type PageCopy } from '../page-copy.ts';
import { leadLinks } from '../page-links.ts';
import type { SharedFiles } from '../shared-files.ts';
import { contentsPage } from './contents-page.ts';
import { withForeignWords } from '../language-edition.ts';
import { openFrame, putText } from './frame.ts';
import { loadedParts } from './loads.ts';
import { toSection } from './section.ts';

/**
 * One HTML file of all pages of a language, with styles, drawings, scripts and search in it; in a book of two languages
 * with the other beside, which the search does not know. It opens to a contents page; without JavaScript it is the
 * whole text in order. It is filled page by page.
 */
export class OneFile {
  readonly #book: Book;
  /** Titles of parts, by the path of a page in them. */
  readonly #partOf: ReadonlyMap<string, string>;
  /** Ids of pages by path, in the order in which they stand in the file. */
  readonly #ids: ReadonlyMap<string, string>;
  /** The same, by their paths in the language that stands beside. */
  readonly #idsBeside: ReadonlyMap<string, string>;
  readonly #sections = new Map<string, string>();
  readonly #styles = new Map<string, readonly string[]>();

  constructor(book: Book) {
    const chapters = book.parts.flatMap((part) => part.chapters.map((chapter) => ({ part, chapter })));
    this.#book = book;
    // The home page belongs to no part that the navigation names.
    this.#partOf = new Map(
      chapters.filter(({ chapter }) => chapter.slug !== '').map(({ part, chapter }) => [chapter.path, part.title]),
    );
    this.#ids = idsOfPages(book);
    this.#idsBeside = book.beside ? idsOfPages(book.beside) : new Map();
  }

  /** Whether a page belongs into the file, by its path; those that say again what others do stay out. */
  holds(path: string): boolean {
    return this.#ids.has(path);
  }

  /**
   * Adds a page, if it belongs into the file; it is of no use to another copy afterwards.
   * @param beside the same page in the language that stands beside
   */
  add(page: PageCopy, beside?: PageCopy): void {
    const id = this.#ids.get(page.path);
    if (id === undefined) return;
    const part = this.#partOf.get(page.path) ?? '';
    if (beside) {
      leadLinks(beside, (target) => this.#linkTo(target));
      layPageBeside(page, beside);
    }
    this.#styles.set(page.path, page.styles);
    this.#sections.set(page.path, toHtml(toSection(page, { id, part }, (target) => this.#linkTo(target))));
  }

  /** The file, once all its pages are there. */
  async finish(shared: SharedFiles): Promise<Uint8Array> {
    const { edition, beside } = this.#book;
    const inOrder = [...this.#ids.keys()];
    const sections = inOrder.map((path) => this.#sections.get(path) ?? '');
    const styles = [...new Set(inOrder.flatMap((path) => this.#styles.get(path) ?? []))];
    const frame = openFrame(edition);
    // The link that skips the frame leads past it on every page.
    leadLinks(frame, (target) => (target.rest === '#text' ? target.rest : this.#linkTo(target)));
    frame.menu?.children.unshift(h('li', [h('a', { href: `#${contentsId}` }, edition.words('print.contents'))]));
    const { head, body } = await loadedParts(this.#book, shared, { styles, scripts: frame.scripts });
    putText(
      frame,
      [
        oldNotice(edition, edition.home),
        contentsPage(this.#book),
        // Written already.
        { type: 'raw', value: sections.join('') },
        copyNote(edition, edition.home),
        h('details', { className: 'copy-licences' }, [
          h('summary', edition.words('licences.title')),
          ...licences(edition, allLicences),
        ]),
      ],
      { inTwo: beside !== undefined },
    );
    frame.head.children.splice(1, 0, ...head);
    frame.body.children.push(...body);
    const html = withAdditions(
      frame,
      { afterLanguages: [pickerNote(edition, beside ? 'copy.twoLanguages' : 'copy.otherLanguages')] },
      () => withForeignWords(edition, toHtml(frame.tree, { allowDangerousHtml: true })),
    );
    return toBytes(html);
  }

  #linkTo({ path, rest }: Target): string | undefined {
    const { edition, beside } = this.#book;
    const isPrint = path === edition.paths.print || path === beside?.edition.paths.print;
    const id = isPrint ? contentsId : (this.#ids.get(path) ?? this.#idsBeside.get(path));
    if (id === undefined) return dataAddress(edition.copied.files, path);
    const anchor = /#(.+)$/.exec(rest)?.[1];
    return `#${anchor ? idOnPage(id, anchor) : id}`;
  }
}

/** Ids of a book’s pages, and that of the search, by their paths. */
function idsOfPages({ edition, parts }: Book): Map<string, string> {
  const chapters = parts.flatMap((part) => part.chapters);
  return new Map([
    ...chapters.map(({ path, slug }) => [path, pageId(slug)] as const),
    [edition.paths.search, pageId(searchSlug)],
  ]);
}
