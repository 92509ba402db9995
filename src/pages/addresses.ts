/** Where things of the site are, as a page links them. */
export interface Addresses {
  /** The folder of a page's files in the site, with a slash at its end. */
  folderOf(locale: string, slug: string): string;
  /** The address of a page, under the path of the site. */
  address(locale: string, slug: string, anchor?: string): string;
  /** The address of a file that is not a page. */
  fileAddress(path: string): string;
  /** An address of this site with its host, as it is given to others. */
  fullAddress(address: string): string;
}

/**
 * The addresses of a site.
 * @param origin where the site lives, without its path: `https://example.org`
 * @param base path under which the site lives, without a slash at its end: empty, or `/policy`
 */
export function addressesUnder(origin: string, base: string): Addresses {
  const folderOf: Addresses['folderOf'] = (locale, slug) => `${locale}/${slug ? `${slug}/` : ''}`;
  return {
    folderOf,
    address: (locale, slug, anchor) => `${base}/${folderOf(locale, slug)}${anchor ? `#${anchor}` : ''}`,
    fileAddress: (path) => `${base}/${path}`,
    fullAddress: (address) => new URL(address, origin).href,
  };
}

/** Which page a file of the site is, by its path: `en/glossary/eqf/index.html`. */
export function addressOfFile(path: string): { locale: string; slug: string } {
  const [locale = ''] = path.split('/');
  return { locale, slug: path.slice(locale.length + 1).replace(/\/?index\.html$/, '') };
}
