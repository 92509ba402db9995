import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'remark-mdx';
import type { Section } from './sections.ts';

/**
 * Which of the original's sections each section of a translation is of, where it has fewer and nobody has recorded
 * which: those that are most alike in what no translation changes, in their order; of several that are, the first.
 * @param owns the sections of the translation
 * @param sources those of the original that are still free, at least as many
 * @returns for each of the first list, the place of its section in the second
 */
export function likelySections(owns: readonly Section[], sources: readonly Section[]): number[] {
  const [mine, theirs] = [owns.map(featuresOf), sources.map(featuresOf)];
  // best[i][j]: the highest likeness of all owns from i on with sources from j on.
  const best = Array.from({ length: owns.length + 1 }, (_, own) =>
    new Array<number>(sources.length + 1).fill(own === owns.length ? 0 : -Infinity),
  );
  const likeness = (own: number, source: number): number => alike(mine[own] ?? [], theirs[source] ?? []);
  const of = (own: number, source: number): number => best[own]?.[source] ?? -Infinity;
  for (let own = owns.length - 1; own >= 0; own -= 1) {
    for (let source = sources.length - 1; source >= 0; source -= 1) {
      const row = best[own];
      if (row) row[source] = Math.max(of(own, source + 1), likeness(own, source) + of(own + 1, source + 1));
    }
  }
  let source = 0;
  return owns.map((_, own) => {
    while (of(own, source) > likeness(own, source) + of(own + 1, source + 1)) source += 1;
    source += 1;
    return source - 1;
  });
}

/** What a section has that is the same in every language: its make-up, addresses, terms, sources and numbers. */
function featuresOf({ nodes }: Section): string[] {
  const features: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'heading') features.push(`heading ${node.depth}`);
    else if (node.type === 'list') features.push(`list ${node.children.length}`);
    else if (node.type === 'table') features.push(`table ${node.children.length}`);
    else if (node.type === 'link' || node.type === 'definition' || node.type === 'image') features.push(node.url);
    else if (node.type === 'inlineCode' || node.type === 'code') features.push(node.value);
    else if (node.type === 'containerDirective') features.push(`${node.name} ${node.attributes?.['source'] ?? ''}`);
    else if (node.type === 'mdxJsxFlowElement') features.push(`component ${node.name}`);
    else if (node.type === 'paragraph') features.push('paragraph');
    else if (node.type === 'text') features.push(...(node.value.match(/\d+/g) ?? []));
    if ('children' in node) for (const child of node.children) collect(child as Nodes);
  };
  for (const node of nodes) collect(node);
  return features;
}

/** How much of two lists is the same, from 0 to 1 (Sørensen and Dice). */
function alike(features: readonly string[], others: readonly string[]): number {
  const left = [...others];
  const shared = features.filter((feature) => {
    const at = left.indexOf(feature);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length + 1) / (features.length + others.length + 1);
}
