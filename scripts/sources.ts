import { parseArgs } from 'node:util';
import { readContentFiles } from '../src/content/content-files.ts';
import { Content } from '../src/content/content.ts';
import { outwardLinks } from '../src/content/outward-links.ts';
import { sourcesNotCheckedForAYear } from '../src/content/unchecked-sources.ts';
import { dateToday } from './date-today.ts';
import { askAddresses } from './sources/ask-addresses.ts';

const usage = `Usage: npm run sources [-- --ask]

Lists the documents in content/sources.yaml that nobody has checked for a year.
  --ask   asks every address outside the site, over the network, and lists those that give no page

It ends with 1 where it lists one. Read the document again, see that the pages that name it are still right, and set
its \`checked\` to the day.`;

async function listSources(root: string, ask: boolean): Promise<0 | 1> {
  const content = new Content(readContentFiles(root));
  const old = sourcesNotCheckedForAYear(content.sources, dateToday());
  if (old.length > 0) console.log('## Not checked for a year\n');
  for (const { id, checked } of old) console.log(`- \`${id}\`, checked ${checked}: ${content.sources[id]?.url}`);

  const links = ask ? outwardLinks(content) : new Map<string, string[]>();
  let asked = 0;
  const dead = await askAddresses([...links.keys()], () => {
    asked += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${asked} of ${links.size} addresses asked`);
  });
  if (dead.length > 0) console.log(`${old.length > 0 ? '\n' : ''}## No page at the address\n`);
  for (const { url, why } of dead) {
    console.log(`- <${url}> ${why}`);
    for (const place of links.get(url) ?? []) console.log(`  - ${place}`);
  }
  const counts = [`${old.length} of ${Object.keys(content.sources).length} sources not checked for a year`];
  if (ask) counts.push(`${dead.length} of ${links.size} addresses without a page`);
  console.error(`${process.stderr.isTTY && ask ? '\n' : ''}sources: ${counts.join(', ')}`);
  return old.length + dead.length > 0 ? 1 : 0;
}

try {
  const { values } = parseArgs({ options: { ask: { type: 'boolean', default: false }, help: { type: 'boolean' } } });
  if (values.help) console.log(usage);
  else process.exitCode = await listSources(process.cwd(), values.ask);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
