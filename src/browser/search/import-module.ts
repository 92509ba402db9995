/**
 * Imports a module by an address that is known only now. A copy from a disk has its own way: `copy/import-module.ts`.
 */
export function importModule(address: string): Promise<unknown> {
  return import(/* @vite-ignore */ address);
}
