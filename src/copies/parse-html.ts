import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse, parseFragment, type DefaultTreeAdapterMap, type ParserOptions } from 'parse5';

// Where each node stands is not noted: nobody asks, and it would take a third of the time.
const options: ParserOptions<DefaultTreeAdapterMap> = { scriptingEnabled: false };

/** A page as a tree, read as browsers read it without scripts. */
export function parsePage(html: string): Root {
  return fromParse5(parse(html, options)) as Root;
}

/** A part of a page as a tree, read in the same way. */
export function parsePart(html: string): Root {
  return fromParse5(parseFragment(html, options)) as Root;
}
