import { startProgress } from '../src/build/progress.ts';
import { runCommand } from './command.ts';
import { tellDownloads } from './tell-built.ts';

await runCommand({
  usage: `Usage: npm run build:downloads [-- --without-pdf]

Makes the copies to take along of the site that is in dist/.
  --without-pdf   makes no PDF; otherwise it fails where there is no browser that could lay it out`,
  options: { 'without-pdf': { type: 'boolean' } },
  async run({ 'without-pdf': withoutPdf }) {
    // Not before: it takes seconds to load.
    const { buildDownloads } = await import('../src/build/add-downloads.ts');
    const { tell } = startProgress();
    const browserPath = process.env['CHROMIUM_PATH'];
    const pdf = withoutPdf ? 'never' : 'always';
    tellDownloads(await buildDownloads(process.cwd(), { pdf, browserPath, tell }), tell);
    return 0;
  },
});
