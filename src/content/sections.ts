import { createHash } from 'node:crypto';
import type { Nodes, RootContent } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'remark-mdx';
import { startOfFile, type Place } from './place.ts';
import type { PageHeading } from './headings.ts';
import type { Page } from './page.ts';
import { translatedWords, wordGroups, wordKeys } from './translated-words.ts';

/** The key of what stands before the first `##`, with the words of the front matter. */
export const leadKey = 'lead';

/** A part of a page that is translated, and falls behind, by itself: the lead, or an `##` with all below it. */
export interface Section {
  /** `lead`, or the anchor of its heading; unique on the page. */
  key: string;
  /** Its own heading first, then those below it. */
  headings: PageHeading[];
  nodes: RootContent[];
  /** Where it begins; of the lead, the start of the file. */
  place: Place;
  /** A letter, so that YAML reads it as text, and the first eight digits of the SHA-256 of its parsed content. */
  fingerprint: string;
}

/**
 * The key of a section by the anchor of its heading. A heading “Lead” must not take the place of the lead itself, nor
 * “Constructor” that of what every object of JavaScript has.
 */
export function sectionKey(anchor: string): string {
  return anchor === leadKey || anchor in {} ? `${anchor}-1` : anchor;
}

/** Cuts a page into its sections, in order; a page remembers them. */
export function sectionsOf(page: Page): Section[] {
  const { headings } = page;
  const parts: Omit<Section, 'fingerprint'>[] = [{ key: leadKey, headings: [], nodes: [], place: startOfFile }];
  let next = 0;
  for (const node of page.tree.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      const anchor = headings[next]?.anchor ?? '';
      parts.push({
        key: sectionKey(anchor),
        headings: [],
        nodes: [],
        place: headings[next]?.place ?? startOfFile,
      });
    }
    const count = countHeadings(node);
    parts.at(-1)?.nodes.push(node);
    parts.at(-1)?.headings.push(...headings.slice(next, next + count));
    next += count;
  }
  const addresses = definitionsOf(page.tree);
  return parts.map((part) => ({
    ...part,
    fingerprint: fingerprintOf([
      ...(part.key === leadKey ? [wordsOf(page)] : []),
      ...part.nodes.flatMap((node) => canonical(node, addresses) ?? []),
    ]),
  }));
}

function countHeadings(node: Nodes): number {
  const within = 'children' in node ? (node.children as Nodes[]) : [];
  return within.reduce((sum, child) => sum + countHeadings(child), node.type === 'heading' ? 1 : 0);
}

/**
 * The words of the front matter that a translation has too; other names of a concept differ from language to language.
 */
function wordsOf({ data }: Page): unknown {
  const told = translatedWords(data);
  const single = wordKeys.map((key) => told.find(({ path }) => path.length === 1 && path[0] === key)?.words);
  const [outcomes = [], ...groups] = wordGroups.map((group) =>
    told.filter(({ path }) => path.length > 1 && path[0] === group),
  );
  // Of the first group, two places are kept for words without their ids, whether a page has any or not, so that
  // recorded fingerprints stay true.
  const [first, second, ...others] = outcomes.map(({ words }) => words);
  const byId = groups.flat().flatMap(({ path, words }) => [path[1], words]);
  return [...single, first, second, ...others, ...byId].map((words) =>
    words === undefined ? null : plain(words).trim(),
  );
}

/** The fingerprint of anything that can be written as JSON. */
export function fingerprintOf(content: unknown): string {
  return `s${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 8)}`;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

/** Addresses by the label that a link refers to them with. */
function definitionsOf(tree: Nodes): Map<string, string> {
  const addresses = new Map<string, string>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition') addresses.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) collect(child as Nodes);
  };
  collect(tree);
  return addresses;
}

/** What a node of each kind holds beside its words and children. Places, markers and blank lines are not content. */
function attributesOf(node: Nodes, addresses: ReadonlyMap<string, string>): unknown[] {
  switch (node.type) {
    case 'heading':
      return [node.depth];
    case 'list':
      return [node.ordered ?? false, node.start ?? null];
    case 'listItem':
      return [node.checked ?? null];
    case 'link':
      return [node.url];
    case 'linkReference':
      return [addresses.get(node.identifier) ?? node.identifier];
    case 'image':
      return [node.url, node.alt ?? ''];
    case 'imageReference':
      return [addresses.get(node.identifier) ?? node.identifier, node.alt ?? ''];
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [node.identifier];
    case 'code':
    case 'inlineCode':
    case 'html':
      return [node.value];
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return [node.name, Object.entries(node.attributes ?? {})];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [
        node.name,
        node.attributes.map((attribute) => ('name' in attribute ? [attribute.name, attribute.value] : attribute.value)),
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [node.value];
    default:
      return [];
  }
}

/** A node as nested lists that say what it says; nothing for what a reader does not meet. */
function canonical(node: Nodes, addresses: ReadonlyMap<string, string>): unknown {
  if (node.type === 'definition' || node.type === 'mdxjsEsm') return undefined;
  if (node.type === 'text') return plain(node.value);
  const type = node.type === 'linkReference' ? 'link' : node.type === 'imageReference' ? 'image' : node.type;
  const children =
    'children' in node ? (node.children as Nodes[]).flatMap((child) => canonical(child, addresses) ?? []) : [];
  return [[type, ...attributesOf(node, addresses), trimmed(children)]];
}

/** Words that stand side by side become one text, and lose the blanks at both ends. */
function trimmed(children: unknown[]): unknown[] {
  const joined: unknown[] = [];
  for (const child of children) {
    if (typeof child === 'string' && typeof joined.at(-1) === 'string')
      joined.push(plain(`${String(joined.pop())}${child}`));
    else joined.push(child);
  }
  if (typeof joined[0] === 'string') joined[0] = joined[0].trimStart();
  const last = joined.at(-1);
  if (typeof last === 'string') joined[joined.length - 1] = last.trimEnd();
  return joined;
}
