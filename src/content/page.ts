import type { Root } from 'mdast';
import { parseMarkdown, type MarkdownFormat } from './parse-markdown.ts';
import { parseYaml, splitFrontMatter, type ParsedYaml, type SplitFile } from './front-matter.ts';
import type { Place } from './finding.ts';
import { pageSchema, type PageData } from './schemas.ts';

/** Where a page lives: its file and the address that comes of it. */
export interface PageAddress {
  /** Path relative to the project's root, with forward slashes. */
  path: string;
  locale: string;
  /** The address without language and slashes: `measures/vet-taster`; empty for the home page. */
  slug: string;
  format: MarkdownFormat;
}

/** A page as read from its file. */
export interface Page extends PageAddress {
  text: string;
  frontMatter?: ParsedYaml;
  /** What is wrong with the lines `---` around the front matter. */
  frontMatterFault?: SplitFile['fault'];
  /** The front matter where it fits the schema. */
  data?: PageData;
  /** The Markdown's syntax tree, with positions in the file; empty where MDX does not parse. */
  tree: Root;
  /** Why MDX does not parse, and where. */
  syntaxError?: { message: string; place: Place };
}

/** The folder of the pages, relative to the project's root. */
export const pagesFolder = 'content/docs';

/** The address of the page in a file, or `undefined` for a path that is no page. */
export function addressOf(path: string): PageAddress | undefined {
  const match = /^content\/docs\/([^/]+)\/(.+)\.(mdx?)$/.exec(path);
  if (!match) return undefined;
  const [, locale = '', name = '', format = 'md'] = match;
  return { path, locale, slug: name.replace(/(^|\/)index$/, ''), format: format as MarkdownFormat };
}

/**
 * Reads a page. What is wrong with it stays in it, for the checks to tell.
 * @throws a RangeError where the page is nested so deeply that it cannot be read
 */
export function readPage(address: PageAddress, text: string): Page {
  const { yaml, markdown, fault } = splitFrontMatter(text);
  const frontMatter = yaml === undefined ? undefined : parseYaml(yaml, 1);
  const data = frontMatter ? pageSchema.safeParse(frontMatter.value).data : undefined;
  return { ...address, text, frontMatter, frontMatterFault: fault, data, ...parse(markdown, address.format) };
}

function parse(markdown: string, format: MarkdownFormat): Pick<Page, 'tree' | 'syntaxError'> {
  try {
    return { tree: parseMarkdown(markdown, format) };
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    if (reason === undefined) throw error;
    return {
      tree: { type: 'root', children: [] },
      syntaxError: { message: reason, place: { line: line ?? 1, column: column ?? 1 } },
    };
  }
}
