/**
 * What the names of a site's stores begin with. Sites under other paths have theirs.
 * @param id the site's id; where scripts are bundled, it is known
 */
export function storePrefix(scope: string, id = siteId): string {
  return `${id}:${scope}:`;
}

/** The names of a site's stores: each build has one. */
export async function storesOf(prefix: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}
