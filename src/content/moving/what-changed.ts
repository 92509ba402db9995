import { addressOf } from '../page-address.ts';
import type { Content } from '../content.ts';
import { conceptPage } from '../page-kinds.ts';
import type { Page } from '../page.ts';
import { usedSources } from './used-sources.ts';
import type { ContentChange, Move } from './rearrange.ts';

/** What a move changed, and what is left to look at, in lines of text. */
export function whatChanged(content: Content, move: Move, { written, removed }: ContentChange): string {
  const moved = removed.map((path): [string, string] => [path, move.newPath(path)]);
  const isNew = new Set(moved.map(([, path]) => path));
  const rewritten = [...written.keys()].filter((path) => !isNew.has(path));
  const pages = rewritten.filter((path) => addressOf(path));
  const others = rewritten.filter((path) => !addressOf(path));
  return [
    ...moved.map(([path, next]) => (path === next ? `${path}: removed` : `${path} → ${next}`)),
    ...(pages.length > 0 ? [`${pages.length} pages with links, names or records that were put right`] : []),
    ...others.map((path) => `${path}: put right`),
    ...toLookAt(content, move, pages),
    '',
    'Look at it: git diff, and npm run check.',
  ].join('\n');
}

function toLookAt(content: Content, move: Move, pages: readonly string[]): string[] {
  const goes = move.slugs.filter((slug) => move.outcomeOf(slug).kind !== 'moves');
  if (goes.length === 0) return [];
  const ofSource = content.pages.filter(
    ({ path, locale }) => locale === content.sourceLanguage && pages.includes(path),
  );
  const idle = usedSources(content, (slug) => goes.includes(slug));
  const isReplaced = goes.some((slug) => move.outcomeOf(slug).kind === 'replaced');
  const what = isReplaced ? 'where links have the words that led to it' : 'where words stand that were links to it';
  return [
    ...(ofSource.length > 0 ? ['', `Read again, ${what}, in each language:`] : []),
    ...ofSource.map((page) => [`  ${page.path}`, ...wordsOfLinks(page, content, goes)].join(': ')),
    ...(ofSource.length > 0 && isReplaced ? ['The check does not find them: write there what stands for it now.'] : []),
    ...(idle.length > 0 ? ['', `Nothing names these sources any more: ${idle.join(', ')} (content/sources.yaml)`] : []),
  ];
}

/** The words with which a page linked pages that go; a link without has those of its concept. */
function wordsOfLinks({ references }: Page, content: Content, goes: readonly string[]): string[] {
  const kinds = content.setting('kinds');
  const words = references.flatMap((reference) => {
    const slug =
      reference.kind === 'page'
        ? addressOf(reference.path)?.slug
        : kinds && reference.kind === 'term'
          ? conceptPage(kinds, reference.concept)
          : undefined;
    return slug !== undefined && goes.includes(slug) && reference.label !== '' ? [`“${reference.label}”`] : [];
  });
  return words.length > 0 ? [[...new Set(words)].join(', ')] : [];
}
