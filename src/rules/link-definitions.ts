import { nodesOf, placeOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import type { Problem } from './rule.ts';

/**
 * Finds lines that say where links lead (`[name]: address`), and that no link asks: of what stands in them, nothing is
 * shown.
 */
export function* linkDefinition({ tree }: Page): Iterable<Problem> {
  const names = new Set([...nodesOf(tree, 'link'), ...nodesOf(tree, 'image')].map(({ data }) => data?.definedAs));
  for (const definition of nodesOf(tree, 'definition')) {
    const written = `[${definition.label ?? definition.identifier}]`;
    yield {
      ...placeOf(definition),
      message: names.has(definition.identifier)
        ? `“${written}” has an address already, and this one is not used`
        : `No link on this page is called “${written}”, and the line is not shown`,
      fix: 'Remove this line',
    };
  }
}
