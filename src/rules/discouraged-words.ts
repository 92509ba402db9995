import type { Content } from '../content/content.ts';
import { keysOf, valueAt } from '../content/data-file.ts';
import type { DiscouragedWords } from '../content/discouraged-words.ts';
import { stringsFiles } from '../content/known-files.ts';
import type { Page } from '../content/page.ts';
import type { Place } from '../content/place.ts';
import { blocksOfTree, fieldsOf } from './blocks.ts';
import type { Problem, ProblemInFile } from './rule.ts';

/** A word to avoid, ready to be looked for. */
interface Avoided {
  /** What stands wherever it does: letters in one case, and single blanks between words. */
  letters: readonly string[];
  expression: RegExp;
  instead: string;
  why: string;
}

/** Finds words that a language avoids, in its pages and interface words; words of other languages are left alone. */
export function* discouragedWord(content: Content): Iterable<ProblemInFile> {
  const lists = new Map(
    (content.locales ?? []).map((locale) => [locale, (content.discouragedWords(locale) ?? []).map(toAvoided)]),
  );
  for (const page of content.pages) {
    const list = lists.get(page.locale) ?? [];
    const found = likelyIn(page.text, list).filter(({ expression }) => page.text.search(expression) !== -1);
    if (found.length === 0) continue;
    for (const problem of inPage(page, found)) yield { file: page.path, ...problem };
  }
  for (const [locale, list] of lists) {
    const file = content.dataFile(stringsFiles.of(locale));
    for (const key of file && list.length > 0 ? keysOf(file.value) : []) {
      const words = valueAt(file?.value, [key]);
      if (!file || typeof words !== 'string') continue;
      for (const { match, ...problem } of inText(words, list))
        yield { file: file.path, ...file.yaml.placeOf([key]), ...problem };
    }
  }
}

function* inPage(page: Page, list: readonly Avoided[]): Iterable<Problem> {
  for (const block of [...fieldsOf(page), ...blocksOfTree(page.tree)]) {
    /** By words that the block has more than once, where to look for the next. */
    const from = new Map<string, Place>();
    for (const { match, ...problem } of inText(block.own, list)) {
      const found = placeOfWords(match, page.text, from.get(match) ?? block.place);
      from.set(match, { line: found.line, column: found.column + match.length });
      yield { ...found, ...problem };
    }
  }
}

function* inText(text: string, list: readonly Avoided[]): Iterable<Omit<Problem, keyof Place> & { match: string }> {
  for (const { expression, instead, why } of likelyIn(text, list)) {
    for (const [match] of text.matchAll(expression)) {
      yield { match, message: `“${match}” is to be avoided: ${why}`, fix: `Write “${instead}”` };
    }
  }
}

/** Where words stand in a file, from the block in which they were read on; the block itself where a mark parts them. */
function placeOfWords(words: string, text: string, block: Place): Place {
  const lines = text.split('\n');
  for (let line = block.line; line <= lines.length; line++) {
    const from = line === block.line ? block.column - 1 : 0;
    const at = lines[line - 1]?.indexOf(words, from) ?? -1;
    if (at !== -1) return { line, column: at + 1 };
    if (line > block.line && lines[line - 1]?.trim() === '') break;
  }
  return block;
}

function toAvoided({ pattern, instead, why }: DiscouragedWords[number]): Avoided {
  const words = pattern.split(' ').map((word) => word.split('*').map(RegExp.escape).join(String.raw`[\p{L}\p{M}]*`));
  const letter = String.raw`[\p{L}\p{M}\p{N}]`;
  const expression = new RegExp(`(?<!${letter})${words.join(String.raw`\s+`)}(?!${letter})`, 'giu');
  return { letters: pattern.split('*').map(plain), expression, instead, why };
}

/** Those that a text may have: letters are found many times faster than words. */
function likelyIn(text: string, list: readonly Avoided[]): Avoided[] {
  if (list.length === 0) return [];
  const all = plain(text);
  return list.filter(({ letters }) => letters.every((each) => all.includes(each)));
}

/** A text in one case, with single blanks: what an expression takes for the same letters is the same here. */
function plain(text: string): string {
  return text.toLowerCase().toUpperCase().replace(/\s+/g, ' ');
}
