import type { Problem } from './rule.ts';
import { startsWithMonth } from './month-names.ts';
import { read, type WrittenBlock } from './written-blocks.ts';

/** A line of a paragraph, with the lines around it. */
interface Line {
  text: string;
  /** Offset of its first character in the paragraph. */
  start: number;
  /** How it is written, from an offset in the line on. */
  from(offset: number): string;
}

/** A beginning of a line that looks like a heading, an item or a table, and is none. */
export interface LineMark extends Pick<Problem, 'message' | 'fix'> {
  start: number;
  length: number;
  /** Where what it is about begins, if that is before it. */
  from?: number;
  /** How the line is to go on from there. */
  instead?: string;
}

/** Blanks that no keyboard shows apart from a space, and that Markdown takes for letters. */
const oddBlank = String.raw`[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]`;
const oddBlanks = new RegExp(oddBlank, 'g');
const leadingBlanks = new RegExp(`^${oddBlank}+`);

const bulletMark = new RegExp(`^(?:[•·◦▪●∙‣⁃*]|[-+*](?=${oddBlank}|[\\p{L}[“„«(${read}]))`, 'u');
const bulletWithBlank = new RegExp(`^\\*${oddBlank}`);
const numberMark = new RegExp(`^(\\d{1,3})[.)](${oddBlank}+|(?=\\p{L}))`, 'u');

/** Finds lines of a paragraph that were meant to begin something else. */
export function lineMarks(block: WrittenBlock, locale: string): LineMark[] {
  const lines = linesOf(block);
  const table = tableMark(lines);
  const counted = handNumbered(lines, locale);
  return [
    ...(table ? [table] : []),
    ...(counted ? [counted] : []),
    ...lines.flatMap((line, index) => lineMark(line, index, lines, locale) ?? []),
  ];
}

function linesOf(block: WrittenBlock): Line[] {
  let end = 0;
  return block.text.split('\n').map((whole) => {
    const indent = /^\s*/.exec(whole.replace(oddBlanks, '_'))?.[0].length ?? 0;
    const start = end + indent;
    const lineEnd = end + whole.length;
    end = lineEnd + 1;
    return { text: whole.slice(indent), start, from: (offset) => block.written(start + offset, lineEnd).trim() };
  });
}

function lineMark(
  { text, start, from }: Line,
  index: number,
  lines: readonly Line[],
  locale: string,
): LineMark | undefined {
  const told = (length: number, message: string, instead: string): LineMark => ({ start, length, message, instead });
  const advised = (length: number, message: string, fix: string): LineMark => ({ start, length, message, fix });
  const [heading = ''] = /^[#＃]+(?![#＃])/.exec(text) ?? [];
  // “#1” is a number, not a heading.
  if (heading && !/^#\d/.test(text)) {
    const words = from(heading.length).replace(leadingBlanks, '');
    const hashes = '#'.repeat(Math.min(Math.max(heading.length, 2), 6));
    const why = heading.includes('＃')
      ? 'its # is another character'
      : heading.length > 6
        ? 'it has too many #'
        : 'a space must follow its #';
    return told(heading.length, `This line is no heading: ${why}`, `${hashes} ${words}`);
  }
  const [bullet = ''] = bulletMark.exec(text) ?? [];
  // An asterisk with a partner is emphasis.
  if (
    bullet &&
    !(bullet === '*' && text.indexOf('*', 1) > 0 && !bulletWithBlank.test(text)) &&
    !/^[-+*]{2}/.test(text)
  ) {
    const words = from(bullet.length).replace(leadingBlanks, '');
    return told(bullet.length, 'This line is no item of a list: it begins with no hyphen and space', `- ${words}`);
  }
  const [number = '', digits = '', gap = ''] = numberMark.exec(text) ?? [];
  if (number && !startsWithMonth(text.slice(number.length), locale)) {
    const why = gap ? 'its blank is no plain space' : 'a space must follow its number';
    return told(number.length, `This line is no item of a numbered list: ${why}`, `${digits}. ${from(number.length)}`);
  }
  if (/^＞/.test(text)) return told(1, 'This line is no quotation: its > is another character', `> ${from(1)}`);
  if (/^：{2,}|^︓+/.test(text)) {
    return told(
      /^[：︓]+/.exec(text)?.[0].length ?? 1,
      'This line opens or closes no block: its colons are other characters',
      `${from(0).replace(/[：︓]/g, ':')}`,
    );
  }
  if (/^={2,}\s*$/.test(text) || /^-{2,}\s*$/.test(text))
    return advised(text.trimEnd().length, 'This line underlines nothing', 'Remove it');
  if (index > 0 && /^\[[^\]]+\]:\s*\S/.test(text)) {
    return advised(
      1,
      'This line says nowhere where a link leads: it stands in a paragraph',
      'Put an empty line before it',
    );
  }
  if (/^(?:!!!|\?\?\?)\+?\s+\p{L}/u.test(text)) {
    return advised(3, 'This line opens no block', 'Put the words between a line :::editor and a line :::');
  }
  if (index > 0 && /^:\s+\S/.test(text)) {
    return told(1, 'This line defines nothing: it is shown with its colon', from(1));
  }
  const previous = lines[index - 1]?.text ?? '';
  const dashes = /^[–—−]\s/;
  if (dashes.test(text) && (dashes.test(previous) || dashes.test(lines[index + 1]?.text ?? ''))) {
    return told(1, 'This line is no item of a list: it begins with a dash', `- ${from(1)}`);
  }
  return undefined;
}

/** Lines of a paragraph that are numbered by hand: they run on, one behind the other. */
function handNumbered(lines: readonly Line[], locale: string): LineMark | undefined {
  const numbered =
    /^(?:\(?\p{Nd}{1,3}\s?[-–.)．）、:]|\(?\p{L}[.)]|\(?(?:[ivx]{2,4}|[IVX]{2,4})[.)]|[\p{So}\p{No}→⇒]\uFE0F?)\s/u;
  const index = lines.findIndex(
    ({ text }, at) =>
      numbered.test(text) &&
      numbered.test(lines[at + 1]?.text ?? '') &&
      !startsWithMonth(text.replace(numbered, ''), locale),
  );
  const line = lines[index];
  const [mark = ''] = (line && numbered.exec(line.text)) ?? [];
  if (!line || !mark) return undefined;
  const isPlain = index > 0 && /^\d+[.)]\s/.test(mark);
  return {
    start: line.start,
    length: mark.length,
    message: 'These lines are no list, and run on one behind the other',
    fix: isPlain
      ? 'Put an empty line before this one'
      : `Begin each of them like this one: ${/[\p{L}\p{N}]/u.test(mark) ? '1.' : '-'} ${line.from(mark.length)}`,
  };
}

/** A table whose second line does not say how many columns it has, or which has no head above that line. */
function tableMark(lines: readonly Line[]): LineMark | undefined {
  const index = lines.findIndex(({ text }) => text.includes('|'));
  const [head, next] = [lines[index], lines[index + 1]];
  if (!head) return undefined;
  const columns = head.text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
  const last = lines.findLast(({ text }) => text.includes('|')) ?? head;
  if (/^\s*\|[\s|:-]*-[\s|:-]*$/.test(head.text)) {
    const names = `|${' … |'.repeat(columns)}`;
    return {
      start: head.start,
      length: last.start + last.text.length - head.start,
      message: 'This line stands below the head of a table, and here is none above it',
      fix: next?.text.includes('|') ? `Put the line ${names} before this one, with words in place of …` : 'Remove it',
    };
  }
  if (!next?.text.includes('|')) return undefined;
  const delimiters = `|${'---|'.repeat(columns)}`;
  return /^[\s|:－—–-]+$/u.test(next.text)
    ? {
        start: next.start,
        from: head.start,
        length: last.start + last.text.length - next.start,
        message: `These lines are no table: the line below its head does not part ${columns} columns`,
        instead: delimiters,
      }
    : {
        start: head.start,
        length: last.start + last.text.length - head.start,
        message: 'These lines are no table: nothing parts its head from its rows',
        fix: `Put this line below it: ${delimiters}`,
      };
}
