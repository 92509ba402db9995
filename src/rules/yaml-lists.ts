import { parseYaml } from '../content/front-matter.ts';
import { causeOf, parses, quoted, unquoted } from './yaml-values.ts';

/** A list that is longer is not mended: looking for the ends of its quotation marks would take too long. */
const mostCharacters = 5_000;

/** An item of a list in brackets. A quotation mark closes one only before a comma, or where the list ends. */
const item = /\s*("(?:[^"]|"(?!\s*(?:,|$)))*"(?=\s*(?:,|$))|'(?:[^']|'(?!\s*(?:,|$)))*'(?=\s*(?:,|$))|[^,]*)(?:,|$)/g;

/** Commas of other scripts, which part nothing in YAML. */
export const otherCommas = /[،、，､﹐﹑፣᠂߸꘍]/g;

/** A list in brackets that YAML does not read, as it was meant, with what is wrong with it, and where in it. */
export function mendedList(list: string): { list: string; message: string; offset: number } | undefined {
  const isClosed = list.endsWith(']');
  // Words behind a list make a text of it that begins with a bracket.
  if (list.length > mostCharacters || (!isClosed && list.includes(']'))) return undefined;
  const items = split(list);
  const written = itemsOf(list);
  // Of lists within lists, nobody knows which bracket is missing.
  if (written.some((text) => /^[[{]/.test(text))) return undefined;
  const mended = flowList(written);
  if (!isClosed) return { list: mended, message: 'The list that “[” opens is not closed', offset: 0 };
  const gap = /^\[\s*(?=,)|,\s*(?=,)/.exec(list)?.[0];
  if (gap !== undefined && items.includes('')) {
    return { list: mended, message: 'Nothing stands before this comma', offset: list.indexOf(gap) + gap.length };
  }
  if (list.endsWith(']]'))
    return { list: mended, message: 'One “]” too many closes the list', offset: list.length - 1 };
  const bad = items.find((text) => text !== '' && flowList(parted(text)) !== `[${text}]`) ?? '';
  const cause = isUnclosed(bad)
    ? { message: `The quotation mark ${bad.charAt(0)} is not closed`, offset: 0 }
    : causeOf(bad);
  return {
    list: mended,
    message: cause?.message ?? `“${bad}” must stand in quotes`,
    offset: list.indexOf(bad) + (cause?.offset ?? 0),
  };
}

/** What a list holds, in brackets or not, however its commas, brackets and quotation marks are. */
export function itemsOf(list: string): string[] {
  return split(list)
    .filter((text) => text !== '')
    .flatMap(parted);
}

function split(list: string): string[] {
  const inner = list.replace(/^\[/, '').replace(/\]+$/, '');
  return [...inner.matchAll(item)].map(([, text = '']) => text.trim()).slice(0, -1);
}

/** Texts as a list in brackets, each in quotation marks where it needs them. */
export function flowList(texts: readonly string[]): string {
  return `[${texts.map(asItem).join(', ')}]`;
}

function asItem(text: string): string {
  if (isItem(text)) return text;
  const bare = isUnclosed(text) ? text.slice(1) : unquoted(text);
  return isUnclosed(text) && isItem(bare) ? bare : quoted(bare);
}

/** Whether YAML reads a text as one item of a list. */
function isItem(text: string): boolean {
  const { errors, value } = parseYaml(`[${text}]`, 0);
  return errors.length === 0 && Array.isArray(value) && value.length === 1 && typeof value[0] !== 'object';
}

/** Whether a text begins with a quotation mark that nothing closes. */
function isUnclosed(text: string): boolean {
  return /^(["'])(?!.*\1)/.test(text);
}

/** Two items where a comma is missing behind the quotation marks of the first. */
function parted(text: string): string[] {
  const [, first, rest] = /^("[^"]*"|'[^']*')\s+([^"']+|"[^"]*"|'[^']*')$/.exec(text) ?? [];
  return first !== undefined && rest !== undefined && parses(`[${first}]`) ? [first, rest] : [text];
}
