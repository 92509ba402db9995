import type { Content } from '../content/content.ts';
import type { Page } from '../content/page.ts';
import { blocksOfTree } from './blocks.ts';
import { languageOfData } from '../content/known-files.ts';
import { wordsIn } from '../content/schema-words.ts';
import { misreadIn } from './misread-encodings.ts';
import type { Problem, ProblemInFile } from './rule.ts';

/** What opens, with what closes it. */
type Pairs = Readonly<Record<string, string>>;

/** What opens and closes in most languages; in some “ closes what „ opens. */
const closings: Pairs = {
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

/** What opens and closes in one language or another. */
const allClosings: Pairs = { ...closings, '»': '«', '›': '‹' };

/** Marks that come in pairs, by the quotation marks of a language. */
interface Marks {
  pairs: Pairs;
  pattern: RegExp;
  closers: ReadonlySet<string>;
}

const marksByLanguage = new Map<string | undefined, Marks>();

/** In some languages » opens what « closes, in others one mark does both. */
function marksOf(own: string | undefined): Marks {
  let marks = marksByLanguage.get(own);
  if (!marks) {
    const [open = '', close = ''] = own ?? '';
    const pairs =
      own === undefined
        ? allClosings
        : { ...(open === '»' ? allClosings : closings), [open]: `${close}${closings[open] ?? ''}` };
    marks = {
      pairs,
      pattern: new RegExp(oneOf(Object.entries(pairs).flat().join('')), 'gu'),
      closers: new Set(Object.values(pairs).join('').replaceAll('’', '')),
    };
    marksByLanguage.set(own, marks);
  }
  return marks;
}

/** The marks in which languages quote words, each pair as a text: `«»`. */
const quotations: readonly string[] = Object.entries(allClosings)
  .filter(([open]) => !/[([{]/.test(open))
  .flatMap(([open, closes]) => [...closes].map((close) => `${open}${close}`));

/** The marks in which a language quotes words, each pair as a text; those of all, where it does not say. */
export function quotationsOf(locale: string, content: Content): readonly string[] {
  const own = content.typography(locale)?.quotationMarks;
  return own === undefined ? quotations : [own];
}

const quotationMark = oneOf(`${quotations.join('')}"'‟´`);

/** A text between quotation marks, which may be those of a keyboard. */
const inMarks = new RegExp(`^(${quotationMark})(.+)(${quotationMark})$`, 's');

/** Finds quotation marks and brackets that are opened and not closed, or closed and not opened. */
export function* unbalanced({ locale, frontMatter, tree }: Page, content: Content): Iterable<Problem> {
  const own = content.typography(locale)?.quotationMarks;
  if (frontMatter) {
    for (const { path, words } of wordsIn(frontMatter.schema, frontMatter.value)) {
      const fault = faultIn(words, own);
      if (fault) yield { ...frontMatter.placeOf(path), ...fault };
    }
  }
  for (const { text, place } of blocksOfTree(tree)) {
    const fault = faultIn(text, own);
    if (fault) yield { ...place, ...fault };
  }
}

/** The same in the words of data, each by the marks of its language. */
export function* unbalancedWords(content: Content): Iterable<ProblemInFile> {
  for (const { path: file, schema, value, yaml } of content.data) {
    for (const { path, words } of wordsIn(schema, value)) {
      const locale = languageOfData(file) ?? path.find((key) => content.locales?.includes(String(key)));
      const fault = faultIn(
        words,
        locale === undefined ? undefined : content.typography(String(locale))?.quotationMarks,
      );
      if (fault) yield { file, ...yaml.placeOf(path), ...fault };
    }
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
 * @param own the quotation marks of its language, as a text: `«»`; without them, those of all languages are known
 */
export function faultIn(text: string, own?: string): Pick<Problem, 'message' | 'fix'> | undefined {
  const { pairs, pattern, closers } = marksOf(own);
  const open: { mark: string; index: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(pattern)) {
    const last = open.at(-1);
    if (last && pairs[last.mark]?.includes(mark) && !(mark === '’' && isApostrophe(text, index))) open.pop();
    else if (mark in pairs) open.push({ mark, index });
    else if (closers.has(mark) && !/(^|[\s(])(\p{L}|\d{1,2})$/u.test(text.slice(0, index))) {
      return told(text, index, `“${mark}” closes nothing`, 'Put its opening mark before the words, or remove it');
    }
  }
  const [first] = open;
  return (
    first && told(text, first.index, `“${first.mark}” is not closed`, `Put ${pairs[first.mark]?.[0]} behind the words`)
  );
}

/** Nothing where signs are letters that were read in another encoding: a rule of its own tells of them. */
function told(text: string, index: number, what: string, fix: string): ReturnType<typeof faultIn> {
  return misreadIn(text).length > 0 ? undefined : { message: `${what}: ${around(text, index)}`, fix };
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
