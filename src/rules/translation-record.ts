import { lackingWords } from '../content/lacking-words.ts';
import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import { isReviewed, type SectionPair } from '../content/section-pairs.ts';
import { leadKey } from '../content/sections.ts';
import type { Content } from '../content/content.ts';
import { isMuddled } from './parity.ts';
import type { Problem } from './rule.ts';

const accept = (path: string): string => `npm run translations -- accept ${path}`;

/** Finds translations that do not say from which English they were made: nobody could tell when they fall behind. */
export function* unrecordedTranslation(page: Page, content: Content): Iterable<Problem> {
  const translation = content.translation(page);
  if (translation && !page.data?.translation) {
    yield {
      ...startOfFile,
      message: `The page does not say from which ${translation.source.path} it was made`,
      fix: `Compare the two, then run: ${accept(page.path)}`,
    };
  }
}

/** Finds pages that a person had read, and whose words have changed since: they are called machine-made again. */
export function* reviewEnded(page: Page, content: Content): Iterable<Problem> {
  const translation = content.translation(page);
  if (!translation || page.data?.translation?.state !== 'reviewed' || isReviewed(page, translation.pairs)) return;
  yield {
    ...(page.frontMatter?.placeOf(['translation', 'state']) ?? startOfFile),
    message: 'The words have changed since a person read the page: it is called machine-made again',
    fix: `Run: ${accept(page.path)}, with --reviewed once somebody who knows the language has read it again`,
  };
}

/** Finds sections that are not translated yet, and those whose English has changed since, or is gone. */
export function* sectionBehind(page: Page, content: Content): Iterable<Problem> {
  const translation = content.translation(page);
  if (!translation) return;
  const { source, pairs } = translation;
  // Where nobody can say which section is which, that is told of.
  const isKnown = !isMuddled(pairs);
  for (const pair of pairs.filter(({ state }) => isKnown || (page.data?.translation && state !== 'lost'))) {
    const problem = problemOf(pair, pairs, source, page, content.sourceName);
    if (problem) yield problem;
  }
  const order = pairs.flatMap(({ own, source: section }) => (own && section ? [own.place.line] : []));
  const index = order.findIndex((line, position) => line < (order[position - 1] ?? 0));
  if (index !== -1) {
    yield {
      line: order[index - 1] ?? 1,
      column: 1,
      message: `The ${content.sourceName} has the sections in another order (${source.path})`,
      fix: `Put the sections into the order of the ${content.sourceName}`,
    };
  }
}

function problemOf(
  pair: SectionPair,
  pairs: readonly SectionPair[],
  original: Page,
  page: Page,
  sourceName: string,
): Problem | undefined {
  const { key, state, source, own, recorded } = pair;
  const { path } = original;
  const lacking = key === leadKey ? wordless(original, page) : '';
  const name =
    key === leadKey
      ? 'the title, the description and the words above the first ##'
      : `“${source?.headings[0]?.text ?? key}”`;
  const there = `${path}:${source?.place.line ?? 1}`;
  const place = own?.place ??
    nextOf(pair, pairs)?.own?.place ?? { line: page.text.trimEnd().split('\n').length, column: 1 };
  switch (state) {
    case 'behind':
      return {
        ...place,
        message: `The ${sourceName} of ${name} has changed (${there})${lacking}`,
        fix: `Update the words, then run: ${accept(page.path)}`,
      };
    case 'missing':
    case 'lost':
      return {
        ...place,
        message: `The section ${name} is ${state === 'lost' ? 'gone' : 'not translated yet'} (${there})`,
        fix: `Translate it here, then run: ${accept(page.path)}`,
      };
    case 'unrecorded':
      return (
        page.data?.translation && {
          ...place,
          message: `The section does not say from which ${sourceName} ${name} it was made (${there})`,
          fix: `Run: ${accept(page.path)}`,
        }
      );
    case 'extra':
      return (
        recorded && {
          ...place,
          message: `The ${sourceName} has no section “${key}” any more (${path})`,
          fix: `Remove it here too, then run: ${accept(page.path)}`,
        }
      );
    default:
      return undefined;
  }
}

/** Which events and outcomes of the original have no words yet, as the end of a sentence. */
function wordless(original: Page, page: Page): string {
  const ids = lackingWords(original, page).map(({ path }) => `“${path.at(-1)}”`);
  return ids.length > 0 ? `; ${ids.join(', ')} ${ids.length > 1 ? 'have' : 'has'} no words here yet` : '';
}

function nextOf(pair: SectionPair, pairs: readonly SectionPair[]): SectionPair | undefined {
  return pairs.slice(pairs.indexOf(pair) + 1).find(({ own, source }) => own && source);
}
