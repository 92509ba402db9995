import { siteAddress } from '../src/core/site-address.ts';
import { runCommand } from './command.ts';
import { npmRun } from './npm-run.ts';

await runCommand({
  usage: `Usage: npm run build [-- --without-pdf]

Builds the site into dist/ (npm run build:site), then its copies to take along (npm run build:downloads): a ZIP,
one file, an EPUB and a PDF in each language.
  --without-pdf   makes no PDF; otherwise the build fails where there is no browser that could lay it out
  SITE_URL, in the environment, says where the site will live`,
  options: { 'without-pdf': { type: 'boolean' } },
  async run({ 'without-pdf': withoutPdf }) {
    siteAddress(process.env['SITE_URL']);
    return (await npmRun('build:site')) || npmRun('build:downloads', ...(withoutPdf ? ['--without-pdf'] : []));
  },
});
