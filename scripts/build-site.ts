import './closed-pipe.ts';
import { startProgress } from '../src/build/progress.ts';
import { distFolder, measureSite } from '../src/build/site-folder.ts';
import { buildSite } from '../src/build.ts';
import { formatFindings } from '../src/rules/report.ts';

const root = process.cwd();
const siteUrl = process.env['SITE_URL'];
const tell = startProgress();
const today = new Date().toISOString().slice(0, 10);
const { findings, content, address, isBuilt } = await buildSite(root, { today, siteUrl, tell });

if (findings.length > 0) console.error(`\n${formatFindings(findings, 'text', content.files)}\n`);
if (isBuilt) {
  const { pages, files, bytes } = await measureSite(root);
  if (!siteUrl) tell('address', `SITE_URL is not set: addresses begin with ${address}, which leads nowhere`);
  tell('site', `${pages} pages, ${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${distFolder}/ for ${address}`);
} else {
  console.error(`Nothing was built; ${distFolder}/ is as it was.`);
  process.exitCode = 1;
}
