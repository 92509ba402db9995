import { startProgress } from '../src/build/progress.ts';
import { distFolder, measureSite } from '../src/build/site-folder.ts';
import { siteAddress } from '../src/core/site-address.ts';
import { formatFindings } from '../src/rules/report.ts';
import { runCommand } from './command.ts';

await runCommand({
  usage: `Usage: npm run build:site

Builds the pages and the search into dist/, in one swap; where something is wrong in content/, the last site stays.
  SITE_URL, in the environment, says where the site will live`,
  options: {},
  async run() {
    const root = process.cwd();
    const siteUrl = process.env['SITE_URL'];
    siteAddress(siteUrl);
    // Not before: it takes seconds to load.
    const { buildSite } = await import('../src/build.ts');
    const tell = startProgress();
    const today = new Date().toISOString().slice(0, 10);
    const { findings, content, address, isBuilt } = await buildSite(root, { today, siteUrl, tell });
    if (findings.length > 0) console.error(`\n${formatFindings(findings, 'text', content.files)}\n`);
    if (!isBuilt) {
      console.error(`Nothing was built; ${distFolder}/ is as it was.`);
      return 1;
    }
    const { pages, files, bytes } = await measureSite(root);
    if (!siteUrl) tell('address', `SITE_URL is not set: addresses begin with ${address}, which leads nowhere`);
    tell('site', `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${distFolder}/ for ${address}`);
    return 0;
  },
});
