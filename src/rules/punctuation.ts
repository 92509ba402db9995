import type { Content } from '../content/content.ts';
import type { Page } from '../content/page.ts';
import { blocksOfTree, fieldsOf } from './blocks.ts';
import type { DataFile } from '../content/data-file.ts';
import { addressOf } from '../content/page-address.ts';
import { wordsIn } from '../content/schema-words.ts';
import { wordGroups, wordKeys } from '../content/translated-words.ts';
import type { Problem } from './rule.ts';

/** What opens, with what closes it; in some languages “ closes what „ opens. */
const closings: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '«': '»',
  '“': '”',
  '„': '”“',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
};

/** The marks in which languages quote words, each pair as a text: `«»`. */
const quotations: readonly string[] = Object.entries(closings)
  .filter(([open]) => !/[([{]/.test(open))
  .flatMap(([open, closes]) => [...closes].map((close) => `${open}${close}`));

/** The marks in which a language quotes words, each pair as a text; those of all, where it does not say. */
export function quotationsOf(locale: string, content: Content): readonly string[] {
  const own = content.typography(locale)?.quotationMarks;
  return own === undefined ? quotations : [own];
}

const closers = new Set([...Object.values(closings).join('')].filter((mark) => mark !== '’'));

/** Every mark that has a partner. */
const marks = new RegExp(oneOf(Object.entries(closings).flat().join('')), 'gu');

const quotationMark = oneOf(`${quotations.join('')}"'‟´`);

/** A text between quotation marks, which may be those of a keyboard. */
const inMarks = new RegExp(`^(${quotationMark})(.+)(${quotationMark})$`, 's');

/** Finds quotation marks and brackets that are opened and not closed, or closed and not opened. */
export function* unbalanced(page: Page): Iterable<Problem> {
  for (const block of [...fieldsOf(page), ...blocksOfTree(page.tree)]) {
    const { text } = block;
    const fault = faultIn(text);
    if (fault) yield { ...block.place, ...fault };
  }
}

/** The same in the words of data. Those of front matter that every language has are told of with their page. */
export function* unbalancedWords({ path, schema, value, yaml }: DataFile): Iterable<Problem> {
  for (const { path: key, words } of wordsIn(schema, value)) {
    const isTold = addressOf(path) !== undefined && [...wordKeys, ...wordGroups].some((each) => each === key[0]);
    const fault = isTold ? undefined : faultIn(words);
    if (fault) yield { ...yaml.placeOf(key), ...fault };
  }
}

/** Whether all of a text is one quotation, in the marks of whatever language, or of a keyboard. */
export function isQuotation(text: string): boolean {
  const [, first = '', words = '', last = ''] = inMarks.exec(text.trim()) ?? [];
  // Marks of the same kind within are those of two quotations, one at each end.
  const isOne = ![first, last].some((mark) => words.replace(/(?<=\p{L})['’](?=\p{L})/gu, '').includes(mark));
  return words !== '' && isOne && faultIn(words) === undefined;
}

/**
 * The first mark of a text that has no partner. The ’ that is an apostrophe, and the `)` behind a letter or number of a
 * list, need none.
 */
export function faultIn(text: string): Pick<Problem, 'message' | 'fix'> | undefined {
  const open: { mark: string; index: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const last = open.at(-1);
    if (last && closings[last.mark]?.includes(mark) && !(mark === '’' && isApostrophe(text, index))) open.pop();
    else if (mark in closings) open.push({ mark, index });
    else if (closers.has(mark) && !/(^|[\s(])(\p{L}|\d{1,2})$/u.test(text.slice(0, index))) {
      return {
        message: `“${mark}” closes nothing: ${around(text, index)}`,
        fix: `Put its opening mark before the words, or remove it`,
      };
    }
  }
  const first = open[0];
  return (
    first && {
      message: `“${first.mark}” is not closed: ${around(text, first.index)}`,
      fix: `Put ${closings[first.mark]?.[0] ?? ''} behind the words`,
    }
  );
}

/** A ’ between two letters belongs to the word. */
function isApostrophe(text: string, index: number): boolean {
  return /\p{L}$/u.test(text.slice(0, index)) && /^\p{L}/u.test(text.slice(index + 1));
}

/** A pattern of one of some characters. */
function oneOf(characters: string): string {
  return `[${RegExp.escape([...new Set(characters)].join(''))}]`;
}

function around(text: string, index: number): string {
  const [start, end] = [Math.max(index - 15, 0), index + 25];
  return `${start > 0 ? '…' : ''}${text.slice(start, end).replace(/\s+/g, ' ')}${end < text.length ? '…' : ''}`;
}
