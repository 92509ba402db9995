import { addressOf } from '../page-address.ts';
import type { Content } from '../content.ts';
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
  const ofSource = pages.filter((path) => addressOf(path)?.locale === content.sourceLanguage);
  const idle = usedSources(content, (slug) => goes.includes(slug));
  return [
    ...(ofSource.length > 0 ? ['', 'Read again, where words stand that were links to it, in each language:'] : []),
    ...ofSource.map((path) => `  ${path}`),
    ...(idle.length > 0 ? ['', `Nothing names these sources any more: ${idle.join(', ')} (content/sources.yaml)`] : []),
  ];
}
