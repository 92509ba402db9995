import type { Page } from '../content/page.ts';
import { referencesOf, type Reference } from '../content/references.ts';
import type { Content } from '../content/content.ts';
import { surplus, twinsOf } from './parity.ts';
import type { Problem } from './rule.ts';

/** Finds links and terms that lead elsewhere than those of the English, by target and number. */
export function* linkParity(page: Page, content: Content): Iterable<Problem> {
  for (const { own, source, sourcePage } of twinsOf(page, content)) {
    const mine = referencesOf({ type: 'root', children: own.nodes }, page.path);
    const theirs = referencesOf({ type: 'root', children: source.nodes }, sourcePage.path);
    const added = surplus(mine, theirs, targetIn);
    const absent = surplus(theirs, mine, targetIn);
    for (const [index, reference] of added.entries()) {
      const twin = absent[index];
      yield {
        ...reference.place,
        message:
          `“${reference.url}” is not linked so often in the ${content.sourceName} section ` +
          `(${sourcePage.path}:${source.place.line})`,
        fix: twin ? `Write “${twin.url}”, as the ${content.sourceName} does` : 'Write only the words',
      };
    }
    for (const { url, place } of absent.slice(added.length)) {
      yield {
        ...own.place,
        message:
          `The section does not link “${url}”, as the ${content.sourceName} does ` +
          `(${sourcePage.path}:${place.line})`,
        fix: `Add: […](${url})`,
      };
    }
  }
}

/** A link's target, the same in every language. */
function targetIn(reference: Reference): string {
  if (reference.kind !== 'page') return reference.url;
  return `${reference.path.replace(/^content\/docs\/[^/]+\//, '').replace(/\.mdx?$/, '')}#${reference.anchor ?? ''}`;
}
