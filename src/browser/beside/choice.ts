/** The languages that a page can be read in, and which of them stands beside it: the address says so. */

const memoryKey = `${siteId}:beside`;

/** The links of the language menu. */
const languageLinks = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>('#languages a[hreflang]'),
];

/**
 * The languages that may stand beside this page’s, as the links that lead to the page in them. A copy of one language
 * leads to the others on the web, from where it can load nothing.
 */
export const offeredLanguages = (): HTMLAnchorElement[] =>
  languageLinks().filter(
    ({ hreflang, protocol, host }) =>
      hreflang !== document.documentElement.lang && protocol === location.protocol && host === location.host,
  );

/** The language that the address asks for. */
export const addressed = (): string | null => new URLSearchParams(location.search).get('beside');

/** The language that is wanted beside this page: that of the address, or of the visit’s last page. */
export function wantedLanguage(): HTMLAnchorElement | undefined {
  const tag = addressed() ?? remembered();
  return offeredLanguages().find(({ hreflang }) => hreflang === tag);
}

/** An address with a language beside, or without one. */
export function withBeside(address: string, tag: string | undefined): string {
  const changed = new URL(address);
  if (tag) changed.searchParams.set('beside', tag);
  else changed.searchParams.delete('beside');
  return changed.href;
}

/** Keeps the choice for the pages of this visit whose addresses do not say it: a device may have many readers. */
export function remember(tag: string | undefined): void {
  try {
    if (tag) sessionStorage.setItem(memoryKey, tag);
    else sessionStorage.removeItem(memoryKey);
  } catch {
    // Storage may be closed to us; links still carry the choice on.
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(memoryKey);
  } catch {
    return null;
  }
}

/** Lets a link carry the choice on: a page in the language that stands beside has this page’s beside it. */
export function carryOn(link: HTMLAnchorElement, beside: string): void {
  const tag = languageOf(link.href);
  if (!tag || !/\/(?:index\.html)?$/.test(link.pathname)) return;
  link.href = withBeside(link.href, tag === beside ? document.documentElement.lang : beside);
}

/** The language of a page of the site, by its address: those of one page differ from there on where they name it. */
function languageOf(address: string): string | undefined {
  const links = languageLinks();
  const [one, two] = links.map(({ href }) => href.split('/'));
  const depth = one?.findIndex((part, index) => part !== two?.[index]) ?? -1;
  if (!one || depth < 0) return undefined;
  const root = one.slice(0, depth).join('/');
  const tag = address.startsWith(`${root}/`) ? address.split('/')[depth] : undefined;
  return links.find(({ hreflang }) => hreflang === tag)?.hreflang;
}
