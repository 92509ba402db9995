/** Where a site lives while nothing says where; `.example` can never be registered (RFC 2606). */
const nowhere = 'https://site.example';

/**
 * Where the site lives, from the one thing that deployment sets.
 * @param siteUrl `SITE_URL`: an address with or without a path
 * @param otherwise the address that stands in for it where it is empty or not set
 * @returns the address without its path, and the path without a slash at its end
 * @throws when the address is none, is not of the web, or says more than where a folder is
 */
export function siteAddress(siteUrl: string | undefined, otherwise = nowhere): { site: string; base: string } {
  const typed = siteUrl || otherwise;
  const address = URL.parse(typed);
  const problem = address ? addressProblem(address, typed) : 'is no address';
  if (!address || problem) {
    throw new Error(
      `SITE_URL is “${typed}”, which ${problem}. ` +
        'Write an address like https://example.org or https://example.org/policy',
    );
  }
  return { site: address.origin, base: address.pathname.replace(/\/$/, '') };
}

/** Whether nobody can own the name that an address begins with (RFC 2606): nothing will ever be there. */
export function isReservedAddress(address: string): boolean {
  return /(?:^|\.)(?:example(?:\.(?:com|net|org))?|invalid|localhost|test)$/.test(new URL(address).hostname);
}

/** What an address says beyond where a folder is on the web. Parsing forgives much, and would put it right unseen. */
function addressProblem(address: URL, typed: string): string | undefined {
  const { protocol, username, password, hostname, pathname } = address;
  if (!/^https?:$/.test(protocol)) return 'is not of the web';
  if (username || password) return 'holds a name or a password';
  if (hostname.split('.').includes('')) return 'has a host with an empty part (..)';
  if (/[?#]/.test(typed)) return 'has a question or an anchor at its end';
  if (/[\s\\]/.test(typed)) return 'has a blank or a backslash in it';
  if (!/^https?:\/\/[^/]/i.test(typed)) return 'has not two slashes after its first word';
  const path = typed.replace(/^https?:\/\/[^/]*/i, '');
  if (path.includes('//')) return 'has an empty folder in its path (//)';
  if (path !== pathname && path !== '') return 'has a path that browsers would write in another way';
  if (/%/.test(path)) return 'has letters in its path that must be written with %';
  // Others mean something in pages, patterns or shells.
  if (/[^\w.~/-]/.test(path)) return 'has signs in its path beyond letters, digits, “-”, “.”, “_” and “~”';
  if (/\.[a-z][a-z0-9]*$/i.test(path)) return 'names a file';
  return undefined;
}
