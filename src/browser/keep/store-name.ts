/**
 * Each build has a store of its own, so that a page never meets files of another. Sites under other paths have theirs.
 */
export function storeName(scope: string, build: string): string {
  return `integration-policy:${scope}:${build}`;
}
