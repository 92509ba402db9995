import type { Content } from '../src/content/content.ts';
import { noSuchPage, type Planned } from '../src/content/moving/plan.ts';
import { rearrange } from '../src/content/moving/rearrange.ts';
import { whatChanged } from '../src/content/moving/what-changed.ts';
import type { Parsers } from '../src/content/parsers.ts';
import { didYouMean } from '../src/rules/nearest.ts';
import type { Told } from './told.ts';
import { writeChange } from './change-content.ts';
import { unsoundIn } from './unsound-files.ts';
import { NotWritten } from './write-files.ts';

/**
 * Carries out what is planned, and says what it changed and what is left to look at; or why it is refused.
 * @returns the exit code: 0 done, 1 refused
 * @throws `NotWritten` where it cannot be written
 */
export function carryOut(
  root: string,
  content: Content,
  planned: Planned,
  read: Parsers,
  { print, complain }: Told,
): 0 | 1 {
  const refuse = (lines: readonly string[]): 1 => {
    complain(new NotWritten(lines.join('\n')).message);
    return 1;
  };
  if (planned.kind === 'refused')
    return refuse([...new Set(planned.reasons)].map((reason) => withNearest(reason, content)));
  const change = rearrange(content, planned.move, read);
  // A page that goes, too: what it was called is written down.
  const touched = content.files.filter(
    ({ path }) => change.written.has(planned.move.newPath(path)) || change.removed.includes(path),
  );
  const unsound = unsoundIn(touched);
  if (unsound.length > 0) return refuse(unsound);
  writeChange(root, content.files, change);
  print(whatChanged(content, planned.move, change));
  return 0;
}

/** A refusal for want of a page, with the names that come nearest. */
function withNearest(reason: string, content: Content): string {
  const slugs = content.slugsOf(content.sourceLanguage).filter((slug) => slug !== '');
  const slug = /“(.*)”$/.exec(reason)?.[1];
  return slug === undefined || reason !== noSuchPage(slug) ? reason : `${reason}. ${nearestOf(slug, slugs)}`;
}

function nearestOf(slug: string, slugs: readonly string[]): string {
  const last = slug.slice(slug.lastIndexOf('/') + 1);
  const alike = slugs.find((each) => each.slice(each.lastIndexOf('/') + 1) === last);
  return alike === undefined
    ? didYouMean(slug, slugs, 'Name a page by its address without the language')
    : `Did you mean “${alike}”?`;
}
