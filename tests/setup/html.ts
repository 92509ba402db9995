import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** The elements of a page in order, parsed as a browser parses them. */
export function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return elements;
}

/** An attribute of an element, by its name. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** The text in an element as it was written, before its type was set. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value.replaceAll('\u00AD', '').replaceAll('\u00A0', ' ');
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
