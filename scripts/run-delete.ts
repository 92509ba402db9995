import { readContentFiles } from '../src/content/content-files.ts';
import { Content } from '../src/content/content.ts';
import { planDelete, planDeleteHeading, planDeleteIdentifier } from '../src/content/moving/delete-page.ts';
import { parsersOfDestinations } from '../src/content/moving/destinations.ts';
import { meantSlug, type Planned } from '../src/content/moving/plan.ts';
import { toPageTarget } from '../src/content/page-target.ts';
import { dateToday } from './date-today.ts';
import type { Told } from './told.ts';
import { carryOut } from './carry-out.ts';
import { runTyped } from './typed.ts';

const usage = `Usage: npm run delete -- <slug> [--to <other>]

Takes a page away, in every language, and with it what leads to it.
  <slug>         its address without the language: <folder>/<page>. Its file may be named instead
  --to <other>   the page, or page#heading, that stands for it: links lead there, and readers are sent on.
                 Without it, links become plain words, the address says what was there, and what only that page
                 told goes with it: events of official sources

npm run delete -- <slug>#<heading> is for a heading that is gone: links to it lead to its page.
npm run delete -- id/<kind>/<id> --to <page> is for an identifier whose thing is gone.`;

function planned(content: Content, given: string, to: string | undefined): Planned {
  const today = dateToday();
  const slug = meantSlug(given, content);
  const target = to === undefined ? undefined : meantSlug(to, content);
  if (slug.startsWith('id/')) return planDeleteIdentifier(content, slug, target, today);
  if (!slug.includes('#')) return planDelete(content, slug, target, today);
  if (target !== undefined) throw new Error('What led to a heading leads to its page: leave --to out');
  return planDeleteHeading(content, toPageTarget(slug), today);
}

/**
 * Carries out `npm run delete` in a project.
 * @param args as they were typed
 * @returns the exit code: 0 done, 1 refused, 2 where it cannot be told what was meant
 */
export function runDelete(root: string, args: string[], told: Told): Promise<0 | 1 | 2> {
  return runTyped(args, {
    usage,
    options: { to: { type: 'string' } },
    told,
    async run({ to }, [given, ...rest]) {
      if (given === undefined || rest.length > 0) throw new Error('Say which page goes');
      const read = parsersOfDestinations();
      const content = new Content(readContentFiles(root), read);
      return carryOut(root, content, planned(content, given, to), read, told);
    },
  });
}
