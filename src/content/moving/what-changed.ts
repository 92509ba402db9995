import { addressOf } from '../page-address.ts';
import type { Content } from '../content.ts';
import { coverageFile } from '../coverage.ts';
import { editFrontMatter } from '../front-matter-edit.ts';
import { conceptPage } from '../page-kinds.ts';
import type { Page } from '../page.ts';
import type { Reference } from '../references.ts';
import { wordsInstead } from './term-words.ts';
import { eventsThatGo } from './named-pages.ts';
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
    ...toLookAt(content, move, { written, removed }),
    '',
    'Look at it: git diff, and npm run check.',
  ].join('\n');
}

function toLookAt(content: Content, move: Move, { written }: ContentChange): string[] {
  const goes = move.slugs.filter((slug) => move.outcomeOf(slug).kind !== 'moves');
  if (goes.length === 0) return [];
  const links = content.pages.flatMap((page) => wordsOfLinks(page, content, move, written));
  const isReplaced = goes.some((slug) => move.outcomeOf(slug).kind === 'replaced');
  const what = isReplaced ? 'links have the words that led to it' : 'words stand that were links to it';
  const idle = usedSources(content, (slug) => goes.includes(slug));
  const untold = toldNowhere(content, written);
  const events = eventsThatGo(content, move);
  return [
    ...(links.length > 0 ? ['', `Read again, where ${what}:`, ...links.map((line) => `  ${line}`)] : []),
    ...(links.length > 0 && isReplaced ? ['The check does not find them all: write what stands for it now.'] : []),
    ...(events.length > 0 ? ['', `Taken off the timeline, since only this page told it: ${events.join(', ')}`] : []),
    ...(untold.length > 0 ? ['', `No page tells these sentences of the record any more: ${untold.join(', ')}`] : []),
    ...(idle.length > 0 ? ['', `Nothing names these sources any more: ${idle.join(', ')} (content/sources.yaml)`] : []),
  ];
}

/** Each link of a page to one that goes, by the line in which it stands from now on, with its words then and now. */
function wordsOfLinks(page: Page, content: Content, move: Move, written: ContentChange['written']): string[] {
  const path = move.newPath(page.path);
  const text = written.get(path);
  if (!text) return [];
  const shift = linesOfFrontMatter(new TextDecoder().decode(text)) - linesOfFrontMatter(page.text);
  return page.references.flatMap((reference) => {
    const slug = slugOf(reference, content);
    if (slug === undefined || reference.label === '' || !move.slugs.includes(slug)) return [];
    const next =
      reference.kind === 'term'
        ? wordsInstead(reference.label, reference.concept, page.locale, content, move)
        : undefined;
    const now = next === undefined ? '' : `, now “${next}”`;
    return [`${path}:${reference.place.line + shift} “${reference.label}”${now}`];
  });
}

function slugOf(reference: Reference, content: Content): string | undefined {
  if (reference.kind === 'page') return addressOf(reference.path)?.slug;
  const kinds = content.setting('kinds');
  return kinds && reference.kind === 'term' ? conceptPage(kinds, reference.concept) : undefined;
}

function linesOfFrontMatter(text: string): number {
  let lines = 0;
  editFrontMatter(text, (yaml) => {
    lines = yaml.split('\n').length;
    return yaml;
  });
  return lines;
}

/** Where sentences of the record stand that no page tells any more, by file and line. */
function toldNowhere(content: Content, written: ContentChange['written']): string[] {
  const after = written.get(coverageFile);
  if (!after) return [];
  const untold = (text: string): string[] =>
    text.split('\n').flatMap((line, index) => (/^\s*- \[\s*\]/.test(line) ? [`${coverageFile}:${index + 1}`] : []));
  const before = new Set(untold(content.texts.get(coverageFile) ?? ''));
  return untold(new TextDecoder().decode(after)).filter((place) => !before.has(place));
}
