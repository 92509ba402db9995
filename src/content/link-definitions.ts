import type { Definition, Image, ImageReference, Link, LinkReference, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

type Point = NonNullable<Root['position']>['start'];

declare module 'mdast' {
  interface LinkData {
    /** Where its address stands, if that is elsewhere on the page. */
    definedAt?: Point;
    /** The name under which it stands there. */
    definedAs?: string;
  }
  interface ImageData {
    definedAt?: Point;
    definedAs?: string;
  }
}

/**
 * Makes links and pictures whose address stands elsewhere on the page (`[words][name]` … `[name]: address`) into plain
 * ones, so that nothing that reads the tree has to know of them. What is left of definitions are those that nothing
 * uses, or that stand twice.
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  if (definitions.size === 0) return;
  const used = new Set<Definition>();
  visit(tree, ['linkReference', 'imageReference'], (each, index, parent) => {
    const node = each as LinkReference | ImageReference;
    if (!parent || index === undefined) return;
    const definition = definitions.get(node.identifier);
    if (!definition) return;
    used.add(definition);
    (parent.children as RootContent[])[index] = resolved(node, definition);
  });
  visit(tree, 'definition', (definition, index, parent) => {
    if (!used.has(definition) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

function resolved(
  reference: LinkReference | ImageReference,
  { url, title, identifier, position: definition }: Definition,
): Link | Image {
  const { position } = reference;
  const data = definition ? { data: { definedAt: definition.start, definedAs: identifier } } : {};
  const common = {
    url,
    ...data,
    ...(title === undefined ? {} : { title }),
    ...(position === undefined ? {} : { position }),
  };
  return reference.type === 'linkReference'
    ? { type: 'link', children: reference.children, ...common }
    : { type: 'image', ...(reference.alt === undefined ? {} : { alt: reference.alt }), ...common };
}
