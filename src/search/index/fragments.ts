import { basename } from 'node:path/posix';
import { encodeJson } from '../../core/encodings.ts';
import type { PageText } from './page-text.ts';
import { nameFile, unzip, type Dictionary, type IndexFile, type NamedFile } from './pagefind-run.ts';
import { wordEnd } from '../../core/unspaced.ts';

/** What is shown of a page. */
type ShownText = Omit<PageText, 'pieces'>;

/** What Pagefind tells of a page that answers a query: a file for each page. */
interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: { id: string; text: string; location: number }[];
}

/** A page's fragment, and what Pagefind calls it in the list of pages. */
export interface PageFragment extends NamedFile {
  url: string;
  codedName: string;
}

/**
 * Writes the words of the pages into the fragments of an index of codes.
 * @param coded Pagefind's fragments of the same pages with codes in the place of words
 * @param dictionary what browsers have of their words already
 * @param encoding in which they are written
 * @throws when Pagefind counts other words, or counts them otherwise: then excerpts would be cut out of the wrong place
 */
export function writeFragments(
  locale: string,
  pages: readonly ShownText[],
  coded: readonly IndexFile[],
  dictionary: Dictionary,
  encoding: string,
): PageFragment[] {
  const pageOf = new Map(pages.map((page) => [page.url, page]));
  return coded.map(({ path, content }) => {
    const own = JSON.parse(unzip(content).toString()) as Fragment;
    const page = pageOf.get(own.url);
    const fragment = page && toFragment(page);
    if (!fragment || !isAligned(own, fragment)) {
      throw new Error(
        `The search index of ${own.url} does not fit its page. ` +
          'Compare readPage in src/search/index/page-text.ts with what Pagefind reads.',
      );
    }
    const file = nameFile('fragment', locale, encodeJson(JSON.stringify(fragment), encoding), dictionary);
    return { ...file, url: own.url, codedName: basename(path, '.pf_fragment') };
  });
}

function toFragment({ url, title, definition, kind, writtenIn, content, headings }: ShownText): Fragment {
  return {
    url,
    content,
    word_count: content === '' ? 0 : content.split(content.includes(wordEnd) ? wordEnd : ' ').length,
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
