import { buildAllHere } from './build-all.ts';
import { runCommand } from './command.ts';

await runCommand({
  usage: `Usage: npm run build [-- --without-pdf]

Builds the site (as npm run build:site does) and its copies to take along (npm run build:downloads): a ZIP, one file,
an EPUB and a PDF in each language. Both are put into dist/ in one swap; where one fails, the last ones stay.
  --without-pdf   makes no PDF; otherwise the build fails where there is no browser that could lay it out
  SITE_URL, in the environment, says where the site will live`,
  options: { 'without-pdf': { type: 'boolean' } },
  run: ({ 'without-pdf': withoutPdf }) => buildAllHere(withoutPdf ? 'never' : 'always'),
});
