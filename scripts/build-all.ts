import type { PdfWish } from '../src/build/add-downloads.ts';
import { siteAddress } from '../src/core/site-address.ts';
import { buildOptions } from './build-options.ts';
import { tellBuilt, tellDownloads } from './tell-built.ts';

/**
 * Builds the site and its downloads, and tells what came of it.
 * @returns the exit code of the command
 */
export async function buildAllHere(pdf: PdfWish): Promise<number> {
  const root = process.cwd();
  const options = { ...buildOptions(), pdf, browserPath: process.env['CHROMIUM_PATH'] };
  siteAddress(options.siteUrl);
  // Not before: it takes seconds to load.
  const { buildAll } = await import('../src/build.ts');
  const { downloads, ...outcome } = await buildAll(root, options);
  const code = await tellBuilt(root, outcome, options);
  if (code === 0) tellDownloads(downloads, options.tell);
  return code;
}
