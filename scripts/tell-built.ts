import type { BuildOptions, Outcome } from '../src/build.ts';
import { measureSite } from '../src/build/disk/finished-site.ts';
import { distFolder } from '../src/build/disk/site-folder.ts';
import { downloadsFolder } from '../src/pages/built-site.ts';
import { tableOfSizes } from '../src/copies/table-of-sizes.ts';
import type { Files } from '../src/core/files.ts';
import { isReservedAddress } from '../src/core/site-address.ts';
import { formatFindings } from '../src/rules/report.ts';

/**
 * Tells what came of a build of the site.
 * @returns the exit code of the command
 */
export async function tellBuilt(
  root: string,
  { findings, content, address, isBuilt }: Outcome,
  { siteUrl, tell }: BuildOptions,
): Promise<number> {
  if (findings.length > 0) console.error(`\n${formatFindings(findings, 'text', content.files)}\n`);
  if (!isBuilt) {
    console.error(`Nothing was built; ${distFolder}/ is as it was.`);
    return 1;
  }
  const { pages, files, bytes } = measureSite(root);
  if (!siteUrl) {
    const leadsNowhere = isReservedAddress(address) ? ', which leads nowhere' : '';
    tell('address', `SITE_URL is not set: addresses begin with ${address}${leadsNowhere}`);
  }
  tell('site', `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${distFolder}/ for ${address}`);
  return 0;
}

/** Tells which downloads were made, and what each weighs. */
export function tellDownloads(downloads: Files, tell: BuildOptions['tell']): void {
  const hasPdf = [...downloads.keys()].some((name) => name.endsWith('.pdf'));
  const where = `${distFolder}/${downloadsFolder}/${hasPdf ? '' : ', none of them a PDF'}`;
  tell('downloads', `${downloads.size + 1} files in ${where}\n\n${tableOfSizes(downloads)}`);
}
