import type { BuildOptions } from 'esbuild';

/**
 * How a script for browsers is bundled where Astro does not do it: one classic script, which browsers also run from a
 * disk.
 */
export const browserScript = {
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'error',
} as const satisfies BuildOptions;

/** The constants that scripts for browsers know of their site; `src/virtual.d.ts` declares them. */
export function definitionsOf({ id, keepsPages = true }: { id: string; keepsPages?: boolean | undefined }): {
  siteId: string;
  keepsPages: string;
} {
  return { siteId: JSON.stringify(id), keepsPages: JSON.stringify(keepsPages) };
}
