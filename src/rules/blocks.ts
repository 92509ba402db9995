import type { Nodes, Root } from 'mdast';
import type { Place } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import { translatedWords } from '../content/translated-words.ts';
import type { Section } from '../content/sections.ts';
import { leadKey } from '../content/sections.ts';
import { placeOf } from '../content/nodes.ts';

/** A paragraph, a heading, a cell, or a value of the front matter, as its reader meets it. */
export interface Block {
  text: string;
  /** Its text without words that are marked as another language's, code, and addresses. */
  own: string;
  place: Place;
  /** The key in front matter, as a path: `outcome.later`. */
  field?: string;
}

/** Gives the words that a term link without a label shows. */
export type TermOf = (concept: string) => string;

/** The blocks of a section in order; of the lead, the values of the front matter first. */
export function blocksOf(page: Page, { key, nodes }: Section, termOf?: TermOf): Block[] {
  return [...(key === leadKey ? fieldsOf(page) : []), ...blocksIn(nodes, termOf)];
}

/** The blocks of a page, without its front matter; the tree is walked once, however many rules ask. */
export function blocksOfTree(tree: Root): readonly Block[] {
  const known = blocksOfTrees.get(tree) ?? blocksIn(tree.children);
  blocksOfTrees.set(tree, known);
  return known;
}

const blocksOfTrees = new WeakMap<Root, readonly Block[]>();

/** The values of the front matter that readers read as text. */
export function fieldsOf({ data, frontMatter }: Page): Block[] {
  if (!data || !frontMatter) return [];
  return translatedWords(data).map(({ path, words }) => ({
    text: words,
    own: words,
    // Asked for by findings alone, and long to find.
    get place() {
      return frontMatter.placeOf(path);
    },
    field: path.join('.'),
  }));
}

function blocksIn(nodes: readonly Nodes[], termOf: TermOf = () => ''): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      return [{ text: textOf(node, termOf, false), own: textOf(node, termOf, true), place: placeOf(node) }];
    }
    return 'children' in node ? blocksIn(node.children as Nodes[], termOf) : [];
  });
}

function textOf(node: Nodes, termOf: TermOf, isOwn: boolean): string {
  if (node.type === 'text') return isOwn && /^(https?:\/\/|www\.)\S+$/.test(node.value) ? ' ' : node.value;
  if (node.type === 'inlineCode') return isOwn ? ' ' : node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'textDirective' && node.name === 'lang' && isOwn) return ' ';
  if (node.type === 'link' && node.children.length === 0 && node.url.startsWith('term:'))
    return termOf(node.url.slice('term:'.length));
  return 'children' in node ? (node.children as Nodes[]).map((child) => textOf(child, termOf, isOwn)).join('') : '';
}
