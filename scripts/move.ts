import './closed-pipe.ts';
import { parseArgs } from 'node:util';
import { readContentFiles } from '../src/content/content-files.ts';
import { Content } from '../src/content/content.ts';
import { parsersOfDestinations } from '../src/content/moving/destinations.ts';
import { planMove } from '../src/content/moving/move-page.ts';
import { meantSlug } from '../src/content/moving/plan.ts';
import { carryOut } from './carry-out.ts';

const usage = `Usage: npm run move -- <from> <to>

Gives a page another address, in every language, with all pages below it: files, links to it, its place in the order of
the pages, its roles. Readers, links and identifiers at the old address are sent on.
  <from> <to>   addresses without the language: <folder>/<page>. The file of the page may be named instead

Where only a heading has new words, its address stays with {#anchor} behind them: npm run check says what to write.`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  const [from, to, ...rest] = positionals;
  if (values.help) console.log(usage);
  else if (from === undefined || to === undefined || rest.length > 0)
    throw new Error('Say which page moves, and where to');
  else {
    const read = parsersOfDestinations();
    const content = new Content(await readContentFiles(process.cwd()), read);
    const [slug, target] = [meantSlug(from, content), meantSlug(to, content)];
    const [, anchor] = slug.split('#');
    if (anchor !== undefined)
      throw new Error(
        `The anchor of a heading stays for good, since links of others lead there. ` +
          `Give the heading its new words, and write {#${anchor}} behind them`,
      );
    if (target.includes('#'))
      throw new Error(`“${target}” is a place on a page. A page moves to an address of its own`);
    const today = new Date().toISOString().slice(0, 10);
    process.exitCode = await carryOut(process.cwd(), content, planMove(content, slug, target, today), read);
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
