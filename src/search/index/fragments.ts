import type { PageText } from './page-text.ts';
import { unzip, zip, type IndexFile } from './pagefind-run.ts';

/** What is shown of a page. */
type ShownText = Omit<PageText, 'pieces'>;

/** What Pagefind tells of a page that answers a query: a file for each page. */
interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** The fragments of a language's pages. */
export interface Fragments {
  files: IndexFile[];
  /** Pagefind's name for each page, and its address. */
  pages: [id: string, url: string][];
}

/**
 * Writes the words of the pages into the fragments of an index of codes.
 * @param coded Pagefind's fragments of the same pages with codes in the place of words
 * @throws when Pagefind counts other words, or counts them otherwise: then excerpts would be cut out of the wrong place
 */
export function writeFragments(pages: readonly ShownText[], coded: readonly IndexFile[]): Fragments {
  const pageOf = new Map(pages.map((page) => [page.url, page]));
  const fragments = coded.map(({ path, content }) => {
    const own = JSON.parse(unzip(content).toString()) as Fragment;
    const page = pageOf.get(own.url);
    const fragment = page && toFragment(page);
    if (!fragment || !isAligned(own, fragment)) {
      throw new Error(
        `The search index of ${own.url} does not fit its page. ` +
          'Compare readPage in src/search/index/page-text.ts with what Pagefind reads.',
      );
    }
    const id = /\/(.+)\.pf_fragment$/.exec(path)?.[1];
    return { file: { path, content: zip(Buffer.from(JSON.stringify(fragment))) }, page: [id ?? '', own.url] as const };
  });
  return { files: fragments.map(({ file }) => file), pages: fragments.map(({ page: [id, url] }) => [id, url]) };
}

function toFragment({ url, title, definition, kind, writtenIn, content, headings }: ShownText): Fragment {
  return {
    url,
    content,
    word_count: content === '' ? 0 : content.split(' ').length,
    filters: { kind: [kind] },
    meta: { ...(definition ? { definition } : {}), title, ...writtenIn },
    anchors: headings,
  };
}

function isAligned(a: Fragment, b: Fragment): boolean {
  return (
    a.word_count === b.word_count &&
    a.anchors.length === b.anchors.length &&
    a.anchors.every(({ location }, at) => location === b.anchors[at]?.location)
  );
}
