import { siteAddress } from '../src/core/site-address.ts';
import { readPort, requirePort } from '../src/server/port.ts';
import { buildAllHere } from './build-all.ts';
import { runCommand } from './command.ts';
import { serveBuilt } from './serve-built.ts';

await runCommand({
  usage: `Usage: npm start [-- --port <number>]

Builds the site and its copies to take along into dist/, and serves it at http://localhost:4321. Where there is no
browser that could lay out PDFs, it goes on without them. npm run preview serves what is in dist/, and builds nothing.
  --port   another port than 4321
  SITE_URL, in the environment, says where the site will live: its path is the site’s here too`,
  options: { port: { type: 'string', default: '4321' } },
  async run({ port: typed }) {
    const port = readPort(typed);
    siteAddress(process.env['SITE_URL']);
    await requirePort(port, 'npm start');
    const code = await buildAllHere('where there is a browser');
    if (code !== 0) return code;
    await serveBuilt(process.cwd(), port);
    return 0;
  },
});
