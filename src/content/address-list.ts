import { compareText } from '../core/text-order.ts';

/** Every address that readers, links and data of others may hold. `npm run new`, `move` and `delete` write it. */
export const addressesFile = 'content/addresses.txt';

/** What has ever been public. */
export interface AddressList {
  /** Tags of languages. */
  languages: readonly string[];
  /** Pages by their slugs, each with the anchors of its headings in their order. */
  pages: ReadonlyMap<string, readonly string[]>;
  /** Identifiers: `id/concept/eqf`. */
  identifiers: readonly string[];
}

const head = `# Every address that was ever public, so that none is lost unnoticed. npm run new, move and delete
# keep it; npm run new -- addresses puts on it what was added by hand. * stands for each language.
`;

/** A page as the list writes it: `about/cite`, or the home page, which has no name. */
const anyLanguage = '/*/';

/** A page's line in the list, or that of a heading on it. */
export function pageLine(slug: string, anchor?: string): string {
  return `${anyLanguage}${slug ? `${slug}/` : ''}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** An identifier's line in the list. */
export function identifierLine(path: string): string {
  return `/${path}/`;
}

/** A language's line in the list. */
export function languageLine(tag: string): string {
  return `/${tag}/`;
}

/** The list as its file has it: languages, pages with their headings, identifiers. */
export function addressListText({ languages, pages, identifiers }: AddressList): string {
  const slugs = [...pages.keys()].sort(compareText);
  const lines = [
    ...[...languages].sort(compareText).map(languageLine),
    ...slugs.flatMap((slug) => [pageLine(slug), ...(pages.get(slug) ?? []).map((anchor) => pageLine(slug, anchor))]),
    ...[...identifiers].sort(compareText).map(identifierLine),
  ];
  return `${head}${lines.join('\n')}\n`;
}

/** Reads the list. What is no address is passed over. */
export function readAddressList(text: string): AddressList {
  const languages: string[] = [];
  const pages = new Map<string, string[]>();
  const identifiers: string[] = [];
  for (const line of addressLines(text)) {
    if (line.startsWith(anyLanguage)) {
      const [path = '', anchor] = line.slice(anyLanguage.length).split('#');
      const slug = path.replace(/\/$/, '');
      const anchors = pages.get(slug) ?? [];
      pages.set(slug, anchor === undefined || anchors.includes(anchor) ? anchors : [...anchors, anchor]);
    } else {
      const path = line.replaceAll(/^\/|\/$/g, '');
      if (path.startsWith('id/')) identifiers.push(path);
      else if (path !== '') languages.push(path);
    }
  }
  return { languages, pages, identifiers };
}

/** The line of the file on which an address stands, from 1; the first where it is not there. */
export function lineOfAddress(text: string, address: string): number {
  return Math.max(text.split('\n').findIndex((line) => line.trim() === address) + 1, 1);
}

function addressLines(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim().startsWith('/') ? [line.trim()] : []));
}
