import { readContentFiles } from '../src/content/content-files.ts';
import { Content } from '../src/content/content.ts';
import { parsersOfDestinations } from '../src/content/moving/destinations.ts';
import { planMoveHeading } from '../src/content/moving/move-heading.ts';
import { planMove } from '../src/content/moving/move-page.ts';
import { meantSlug } from '../src/content/moving/plan.ts';
import { dateToday } from './date-today.ts';
import type { Told } from './told.ts';
import { carryOut } from './carry-out.ts';
import { runTyped } from './typed.ts';

const usage = `Usage: npm run move -- <from> <to>
       npm run move -- <page>#<old> <page>#<new>

Gives a page another address, in every language, with all pages below it: files, links to it, its place in the order of
the pages, its roles. Readers, links and identifiers at the old address are sent on.
  <from> <to>   addresses without the language: <folder>/<page>. The file of the page may be named instead

With # it gives a heading another anchor: in the page of the source language, in the records of its translations, and in
all links to it. Readers who come by the old one find it still. Its words stay; change them before or after. To keep the
anchor whatever the words are, write {#anchor} behind them.`;

/**
 * Carries out `npm run move` in a project.
 * @param args as they were typed
 * @returns the exit code: 0 done, 1 refused, 2 where it cannot be told what was meant
 */
export function runMove(root: string, args: string[], told: Told): Promise<0 | 1 | 2> {
  return runTyped(args, {
    usage,
    options: {},
    told,
    async run(_values, [from, to, ...rest]) {
      if (from === undefined || to === undefined || rest.length > 0)
        throw new Error('Say which page moves, and where to');
      const read = parsersOfDestinations();
      const content = new Content(readContentFiles(root), read);
      const [slug, target] = [meantSlug(from, content), meantSlug(to, content)];
      if (target.includes('#') && !slug.includes('#'))
        throw new Error(`“${target}” is a place on a page. A page moves to an address of its own`);
      const today = dateToday();
      const plan = slug.includes('#') ? planMoveHeading : planMove;
      return carryOut(root, content, plan(content, slug, target, today), read, told);
    },
  });
}
