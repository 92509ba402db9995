/**
 * Runs a module of the site in a copy, where browsers import nothing: the bundler puts this in the place of
 * `search/import-module.ts`.
 */
export function importModule(address: string): Promise<unknown> {
  return siteCopy.import(address);
}
