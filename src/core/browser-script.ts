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
