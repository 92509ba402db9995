import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The Noto fonts of node_modules, whose scripts stand in `src/core/letters.ts`. No other font of the machine is used.
 */
const fontFiles = [
  ['noto-sans', 'NotoSans'],
  ['noto-sans-arabic', 'NotoSansArabic'],
].flatMap(([name = '', font = '']) =>
  ['400Regular', '600SemiBold', '700Bold'].map((weight) =>
    join(dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)), weight, `${font}_${weight}.ttf`),
  ),
);

/** Draws an SVG as a PNG; the same SVG gives the same bytes, whatever the machine. */
export function svgToPng(svg: string): Uint8Array {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  return new Resvg(svg, { font }).render().asPng();
}

/** Names all that a PNG depends on beside its SVG: the program and the fonts. */
export function svgToPngVersion(): string {
  const { version } = require('@resvg/resvg-js/package.json') as { version: string };
  const hash = createHash('sha256');
  for (const file of fontFiles) hash.update(readFileSync(file));
  return `resvg ${version} ${hash.digest('hex')}`;
}
