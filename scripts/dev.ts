import { siteAddress } from '../src/core/site-address.ts';
import { readPort, requirePort } from '../src/server/port.ts';
import { runCommand } from './command.ts';
import { dateToday } from './date-today.ts';
import { lastChangeDays } from './git-change-days.ts';

await runCommand({
  usage: `Usage: npm run dev [-- --port <number>] [--verbose]

Shows the site at http://localhost:4321 while it is written: what is saved is seen in a second, in every page and
language that it touches. What npm run check finds stands at the foot of the page that it is about, and here. The search
knows the site as it was last built.
  --port     another port than 4321
  --verbose  tells of each request too
  SITE_URL, in the environment, says where the site will live: its path is the site’s here too`,
  options: { port: { type: 'string', default: '4321' }, verbose: { type: 'boolean', default: false } },
  async run({ port: typed, verbose }) {
    const port = readPort(typed);
    const root = process.cwd();
    const siteUrl = process.env['SITE_URL'];
    siteAddress(siteUrl);
    await requirePort(port, 'npm run dev');
    // Not before: it takes seconds to load.
    const { developSite } = await import('../src/build/dev/dev-site.ts');
    await developSite(root, {
      port,
      siteUrl,
      isVerbose: verbose,
      tell: console.error,
      async circumstances() {
        const today = dateToday();
        return { today, lastChanged: await lastChangeDays(root, today) };
      },
    });
    return 0;
  },
});
