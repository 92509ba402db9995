import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { posix } from 'node:path';
import { allNodes, nodesOf } from './nodes.ts';
import { startOfFile, type Place } from './place.ts';
import { addressOf } from './page-address.ts';

/** A link in a page, by what it points at. */
export type Reference = { node: 'link' | 'image' | 'definition'; place: Place; label: string; url: string } & (
  | { kind: 'term'; concept: string }
  | { kind: 'page'; path: string; anchor?: string }
  | { kind: 'anchor'; anchor: string }
  | { kind: 'other' }
);

/** Every link of a page, in order. */
export function referencesOf(tree: Root, path: string): Reference[] {
  const references: Reference[] = [];
  for (const node of allNodes(tree)) {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
    const { url, position, data } = node;
    references.push({
      ...targetOf(url, path),
      node: node.type,
      url,
      label: node.type === 'link' ? toString(node) : '',
      place: (data && 'definedAt' in data ? data.definedAt : undefined) ?? position?.start ?? startOfFile,
    });
  }
  return references;
}

type Target = Reference extends infer Each
  ? Each extends Reference
    ? Omit<Each, 'node' | 'place' | 'label' | 'url'>
    : never
  : never;

/** What a link in a file points at. */
export function targetOf(url: string, from: string): Target {
  if (url.startsWith('term:')) return { kind: 'term', concept: url.slice('term:'.length) };
  if (url.startsWith('#')) return { kind: 'anchor', anchor: decode(url.slice(1)) };
  const file = /^(?!\/|[a-z][a-z0-9+.-]*:)([^?#]+\.mdx?)(?:#(.*))?$/i.exec(url);
  if (!file) return { kind: 'other' };
  const path = posix.join(posix.dirname(from), decode(file[1] ?? ''));
  return { kind: 'page', path, ...(file[2] === undefined ? {} : { anchor: decode(file[2]) }) };
}

/** A percent-encoded part of an address as plain text; as it stands where the encoding is broken. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address that a link to another page's file leads to: `/en/measures/#anchor`, without the site's base path. */
export function pageUrl(reference: { path: string; anchor?: string }): string | undefined {
  const address = addressOf(reference.path);
  if (!address) return undefined;
  const { locale, slug } = address;
  return `/${locale}/${slug ? `${slug}/` : ''}${reference.anchor ? `#${reference.anchor}` : ''}`;
}

/** A labelled block of a page: `official` with the source it names, or `editor`. */
export interface Layer {
  name: string;
  source?: string;
  place: Place;
}

/** The blocks that are not the record's: what an official source says, and our own remarks. */
export const layerNames = ['official', 'editor'] as const;

/** The blocks of a page that are fenced by `:::`, in order. */
export function layersOf(tree: Root): Layer[] {
  return nodesOf(tree, 'containerDirective').map(({ name, attributes, position }) => {
    const source = attributes?.['source'];
    return { name, ...(source ? { source } : {}), place: position?.start ?? startOfFile };
  });
}
