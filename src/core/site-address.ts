/** Where a site lives while nothing says where; `.example` can never be registered (RFC 2606). */
const nowhere = 'https://site.example';

/**
 * Where the site lives, from the one thing that deployment sets.
 * @param siteUrl `SITE_URL`: an address with or without a path
 * @param otherwise the address that stands in for it where it is empty or not set
 * @returns the address without its path, and the path without a slash at its end
 * @throws when the address is none, or not of the web
 */
export function siteAddress(siteUrl: string | undefined, otherwise = nowhere): { site: string; base: string } {
  const address = URL.parse(siteUrl || otherwise);
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
    throw new Error(
      `SITE_URL is “${siteUrl}”. Write an address like https://example.org or https://example.org/policy`,
    );
  }
  return { site: address.origin, base: address.pathname.replace(/\/+$/, '') };
}
