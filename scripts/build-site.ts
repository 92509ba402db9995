import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { countFindings, formatFindings } from '../src/rules/report.ts';
import { distFolder, prepareWorkFolder, putInPlace } from '../src/build/site-folder.ts';
import { startProgress } from '../src/build/progress.ts';
import { runCheck } from '../src/rules/run-check.ts';

/**
 * Checks the content, builds the site in a folder of its own, and puts it in place of the last one at the very end.
 * @returns the exit code: 0 built, 1 something is wrong in the content, and the last site stays
 */
async function buildSite(root: string): Promise<0 | 1> {
  const tell = startProgress();
  const work = await prepareWorkFolder(root, `site-${process.pid}`);
  const { findings, files } = await runCheck(root, { today: new Date().toISOString().slice(0, 10) });
  if (findings.length > 0) console.error(`${formatFindings(findings, 'text', files)}\n`);
  tell('check', countFindings(findings, files.length));
  if (findings.some(({ severity }) => severity === 'error')) {
    console.error(`Nothing was built; ${distFolder}/ is as it was.`);
    return 1;
  }

  // Only now: what these read has just been found to be whole.
  const [{ build }, { siteAddress }] = await Promise.all([import('../src/build/astro.ts'), import('../src/site.ts')]);
  const { site, base } = siteAddress(process.env['SITE_URL']);
  if (!process.env['SITE_URL']) tell('build', `SITE_URL is not set: addresses begin with ${site}, which leads nowhere`);
  // `force` forgets rendered Markdown of earlier builds: a page also shows words of other files, which Astro does not follow.
  await build({ root, outDir: work, force: true, logLevel: 'error' });
  await putInPlace(root, work);
  const { pages, files: count, bytes } = await measure(join(root, distFolder));
  tell('build', `${pages} pages, ${count} files, ${(bytes / 1e6).toFixed(1)} MB in ${distFolder}/ for ${site}${base}/`);
  return 0;
}

async function measure(folder: string): Promise<{ pages: number; files: number; bytes: number }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    entries.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return {
    pages: entries.filter(({ name }) => name.endsWith('.html')).length,
    files: entries.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

process.exitCode = await buildSite(process.cwd());
