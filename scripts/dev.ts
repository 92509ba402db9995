import './closed-pipe.ts';
import { parseArgs } from 'node:util';
import { developSite } from '../src/build/dev-site.ts';

const usage = `Usage: npm run dev [-- --port <number>]

Shows pages while they are written: what is saved is seen at once. There is no search, and there are no copies.`;

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, help: { type: 'boolean' } } });
  if (values.help) console.log(usage);
  else {
    const siteUrl = process.env['SITE_URL'];
    await developSite(process.cwd(), { port: Number(values.port), siteUrl, warn: console.error });
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
