/** What the names of this site's stores begin with. Sites under other paths have theirs. */
export function storePrefix(scope: string): string {
  return `${siteId}:${scope}:`;
}
