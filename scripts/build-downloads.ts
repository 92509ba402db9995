import './closed-pipe.ts';
import { parseArgs } from 'node:util';
import { buildDownloads } from '../src/build/build-downloads.ts';
import { startProgress } from '../src/build/progress.ts';
import { distFolder } from '../src/build/site-folder.ts';
import { downloadsFolder } from '../src/copies/download-names.ts';
import { tableOfSizes } from '../src/copies/table-of-sizes.ts';

const { values } = parseArgs({
  options: { 'without-pdf': { type: 'boolean' }, 'pdf-if-possible': { type: 'boolean' } },
});
const pdf = values['without-pdf'] ? 'never' : values['pdf-if-possible'] ? 'where there is a browser' : 'always';
const tell = startProgress();
try {
  const browserPath = process.env['CHROMIUM_PATH'];
  const downloads = await buildDownloads(process.cwd(), { pdf, browserPath, tell });
  tell('downloads', `${downloads.size + 1} files in ${distFolder}/${downloadsFolder}/\n\n${tableOfSizes(downloads)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
