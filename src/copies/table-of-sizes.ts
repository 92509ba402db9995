import type { Files } from '../core/files.ts';

/** Files with their sizes, one a line, for a terminal. */
export function tableOfSizes(files: Files): string {
  const width = Math.max(...[...files.keys()].map((name) => name.length));
  return [...files]
    .map(([name, content]) => `  ${name.padEnd(width)}  ${(content.byteLength / 1e6).toFixed(2).padStart(6)} MB`)
    .join('\n');
}
