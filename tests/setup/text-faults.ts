import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { attribute } from './html.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Elements within a line of text; all others begin a new one. */
const inLine = new Set('a abbr b bdi cite code em i kbd mark q s small span strong sub sup time'.split(' '));

/** What holds no words that a reader reads. */
const leftOut = new Set('code pre script style svg template title'.split(' '));

/** Words on both sides of a place where an element begins or ends; a short ending belongs to the word before it. */
const words = /[\p{L}\p{N}](?:\p{L}{2}\uE000[\p{L}\p{N}]{4}|[.!?…؟]\uE000[\p{L}\p{N}])/u;

/** What programs read ends like this. */
const fileName = /\.(?:csv|css|epub|html|js|json|jsonld|mdx?|pdf|png|svg|ts|ttl|txt|xml|ya?ml|zip)$/;

/** What stands in a text where something went wrong when it was put together. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/(?<!\.)\.\.(?!\.)/u, 'two full stops'],
  [/[?؟!]\s?[?؟]/u, 'two question marks'],
  [
    /(?<!\p{L})\p{Ll}\p{L}+[)”»]?[.!?](?=\p{Lu}[\p{Ll}\s])|[\p{sc=Arab})»][.!؟](?=\p{sc=Arab}{2})/u,
    'two sentences without a space',
  ],
  [/\s[.,،](?=\s|$)/u, 'a stop that stands apart'],
  [/\{\{|undefined|\[object/u, 'a place without its value'],
];

/**
 * What no reader would take for a text: an interface word's key in the place of the word, a stop too many, two
 * sentences or a name and its note with nothing between them.
 * @param html a page, or XHTML of a book
 * @param keys keys of the interface's words
 */
export function textFaults(html: string, keys: readonly string[]): string[] {
  const areas = new Set(keys.map((key) => key.split('.')[0]));
  const isKey = (word: string): boolean => areas.has(word.split('.')[0]) && !fileName.test(word);
  const found: string[] = [];
  let line = '';
  const end = (): void => {
    for (const [pattern, name] of faults) {
      const at = line.search(pattern);
      if (at !== -1) found.push(`${name}: ${line.slice(Math.max(0, at - 30), at + 30)}`);
    }
    for (const [word] of line.matchAll(/\b[a-z]\w*(?:\.\w[\w-]*)+/gi)) if (isKey(word)) found.push(`a key: ${word}`);
    line = '';
  };
  const walk = (node: Node): void => {
    if ('value' in node) {
      line += node.value;
      return;
    }
    if (!('childNodes' in node)) return;
    if ('tagName' in node && leftOut.has(node.tagName)) {
      line += '\uFFFC';
      return;
    }
    const isInLine =
      'tagName' in node && (inLine.has(node.tagName) || attribute(node, 'class')?.split(' ').includes('term'));
    if (!isInLine) end();
    for (const [index, child] of node.childNodes.entries()) {
      const isEdge = index > 0 && ('tagName' in child || 'tagName' in (node.childNodes[index - 1] as Node));
      const start = line.length;
      const before = line;
      walk(child);
      const added = line.slice(start);
      if (isEdge && line.startsWith(before) && words.test(`${before}\uE000${added}`))
        found.push(`nothing between “${before.slice(-25)}” and “${added.slice(0, 25)}”`);
    }
    if (!isInLine) end();
  };
  walk(parse(html));
  end();
  return [...new Set(found)];
}
