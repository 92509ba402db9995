import GithubSlugger from 'github-slugger';
import type { TextEdit } from '../../core/text-edit.ts';
import type { Content } from '../content.ts';
import { nodesOf, sourceOf } from '../nodes.ts';
import type { Page } from '../page.ts';
import { sectionKey } from '../sections.ts';
import { renameInYaml } from '../yaml-edit.ts';
import type { Rearrangement } from './rearrangement.ts';

/**
 * What a page of the source language needs so that one of its headings has another anchor: `{#anchor}` behind its
 * words, or none where its words make that anchor by themselves. A heading that has it already needs nothing.
 */
export function headingEdits(page: Page, { sourceLanguage }: Content, { changedHeading }: Rearrangement): TextEdit[] {
  const { slug, anchor, to } = changedHeading ?? {};
  if (page.slug !== slug || page.locale !== sourceLanguage || to === undefined) return [];
  const index = page.headings.findIndex((heading) => heading.anchor === anchor);
  const node = nodesOf(page.tree, 'heading')[index];
  const start = node?.position?.start.offset;
  if (!node || start === undefined) return [];
  const written = sourceOf(node, page.text);
  const id = new GithubSlugger().slug(page.headings[index]?.text ?? '') === to ? '' : ` {#${to}}`;
  const given = node.data?.givenId === undefined ? -1 : written.lastIndexOf('{#');
  const wordsEnd = node.children.at(-1)?.position?.end.offset ?? start + Math.max(given, 0);
  const end = start + page.text.slice(start, wordsEnd).trimEnd().length;
  if (given === -1) return [{ start: end, end, text: id }];
  return [{ start: end, end: start + written.indexOf('}', given) + 1, text: id }];
}

/** The record of a translation, in its front matter, with the new key of a section of its original. */
export function withNewSectionKey(yaml: string, page: Page, { changedHeading }: Rearrangement): string {
  const { slug, anchor, to } = changedHeading ?? {};
  if (page.slug !== slug || anchor === undefined || to === undefined) return yaml;
  const lists = ['sections', 'of', 'text', 'unchanged'];
  return lists.reduce(
    (text, list) => renameInYaml(text, ['translation', list, sectionKey(anchor)], sectionKey(to)),
    yaml,
  );
}
