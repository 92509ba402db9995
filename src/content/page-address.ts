import type { MarkdownFormat } from './parse-markdown.ts';

/** Where a page lives: its file and the address that comes of it. */
export interface PageAddress {
  /** Path relative to the project's root, with forward slashes. */
  path: string;
  locale: string;
  /** The address without language and slashes: `measures/vet-taster`; empty for the home page. */
  slug: string;
  format: MarkdownFormat;
}

/** The folder of the pages, relative to the project's root. */
export const pagesFolder = 'content/docs';

/** Names that addresses of the site itself begin with. */
export const reservedNames: readonly string[] = ['search', 'print', '404', 'id'];

/**
 * Names that Windows keeps for devices, whatever their ending: a folder or file of that name can be neither made nor
 * unpacked there.
 */
export const keptForDevices = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

/**
 * The address of the page in a file, or `undefined` for a path that is no page. Nothing hidden is one. Addresses are in
 * small letters; a file that is not will be renamed, and is the page that it will be.
 */
export function addressOf(path: string): PageAddress | undefined {
  const match = /^content\/docs\/((?!\.)[^/]+)\/((?!\.|.*\/\.).+)\.(mdx?)$/.exec(path);
  if (!match) return undefined;
  const [, locale = '', name = '', format = 'md'] = match;
  return { path, locale, slug: name.toLowerCase().replace(/(^|\/)index$/, ''), format: format as MarkdownFormat };
}
