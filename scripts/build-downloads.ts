import { startProgress } from '../src/build/progress.ts';
import { distFolder } from '../src/build/site-folder.ts';
import { downloadsFolder } from '../src/copies/download-names.ts';
import { tableOfSizes } from '../src/copies/table-of-sizes.ts';
import { runCommand } from './command.ts';

await runCommand({
  usage: `Usage: npm run build:downloads [-- --without-pdf | --pdf-if-possible]

Makes the copies to take along of the site that is in dist/.
  --without-pdf       makes no PDF
  --pdf-if-possible   makes none where there is no browser that could lay it out; otherwise that is an error`,
  options: { 'without-pdf': { type: 'boolean' }, 'pdf-if-possible': { type: 'boolean' } },
  async run(values) {
    const pdf = values['without-pdf'] ? 'never' : values['pdf-if-possible'] ? 'where there is a browser' : 'always';
    // Not before: it takes seconds to load.
    const { buildDownloads } = await import('../src/build/build-downloads.ts');
    const tell = startProgress();
    const browserPath = process.env['CHROMIUM_PATH'];
    const downloads = await buildDownloads(process.cwd(), { pdf, browserPath, tell });
    const table = tableOfSizes(downloads);
    tell('downloads', `${downloads.size + 1} files in ${distFolder}/${downloadsFolder}/\n\n${table}`);
    return 0;
  },
});
