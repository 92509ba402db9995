import { parseArgs } from 'node:util';
import { lastCommitDays } from './git-dates.ts';
import { developSite } from '../src/build/dev-site.ts';

const usage = `Usage: npm run dev [-- --port <number>]

Shows pages while they are written: what is saved is seen at once. There is no search, and there are no copies.`;

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, help: { type: 'boolean' } } });
  if (values.help) console.log(usage);
  else {
    const siteUrl = process.env['SITE_URL'];
    const root = process.cwd();
    const circumstances = async () => ({
      today: new Date().toISOString().slice(0, 10),
      lastCommitted: await lastCommitDays(root),
    });
    await developSite(root, { port: Number(values.port), siteUrl, circumstances, tell: console.error });
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
