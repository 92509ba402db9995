import type { DataFile } from '../content/data-file.ts';
import type { Problem } from './rule.ts';

/** Says what is wrong where JSON does not parse, or repeats a key: JSON would take the last without a word. */
export function* jsonSyntax({ syntax, text, value, yaml }: DataFile): Iterable<Problem> {
  if (syntax !== 'json') return;
  if (value === undefined) {
    const { offset, ...problem } = jsonFault(text);
    const before = text.slice(0, offset).split('\n');
    yield { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, ...problem };
    return;
  }
  for (const { code, place } of yaml.errors) {
    if (code !== 'DUPLICATE_KEY') continue;
    const key = /^"([^"]*)"/.exec(text.split('\n')[place.line - 1]?.slice(place.column - 1) ?? '')?.[1] ?? '';
    yield { ...place, message: `The key “${key}” stands here a second time`, fix: 'Keep one of the two' };
  }
}

interface Fault {
  offset: number;
  message: string;
  fix: string;
}

/** A text in quotes, a number or a bare word, or a mark. */
interface Token {
  end: number;
  kind: 'text' | 'plain' | 'mark';
  text: string;
}

/** What the reader of JSON waits for. */
type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/** The first place where a text is no JSON. `JSON.parse` tells it only sometimes, and not in words. */
export function jsonFault(text: string): Fault {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  let offset = 0;
  let comma = -1;
  for (;;) {
    offset += /^\s*/.exec(text.slice(offset))?.[0].length ?? 0;
    const token = tokenAt(text, offset);
    if (token === undefined) {
      return offset < text.length
        ? strange(text, offset)
        : {
            offset,
            message: 'The file ends too early',
            fix: open.length > 0 ? `Close what “${open.at(-1)}” opens` : 'Write the data',
          };
    }
    const { kind, text: mark } = token;
    const closes = mark === '}' || mark === ']';
    if (closes && comma !== -1 && (wanted === 'key' || wanted === 'value')) {
      return { offset: comma, message: 'There is a comma behind the last entry', fix: 'Remove the comma' };
    }
    if (wanted === 'comma or end' && open.length === 0) {
      return { offset, message: 'There is text behind the end of the data', fix: 'Remove it' };
    }
    if (closes && (wanted === 'comma or end' || wanted === (mark === '}' ? 'key or }' : 'value or ]'))) {
      if (open.at(-1) !== (mark === '}' ? '{' : '[')) {
        return {
          offset,
          message: `“${mark}” closes what “${open.at(-1) ?? ''}” opens`,
          fix: `Write “${open.at(-1) === '{' ? '}' : ']'}”`,
        };
      }
      open.pop();
      wanted = 'comma or end';
    } else if (wanted === 'comma or end') {
      if (mark !== ',' || kind !== 'mark') {
        return {
          offset,
          message: 'A comma is missing before this',
          fix: 'Put a comma at the end of the entry before it',
        };
      }
      comma = offset;
      wanted = open.at(-1) === '{' ? 'key' : 'value';
    } else if (wanted === 'colon') {
      if (mark !== ':')
        return { offset, message: 'A colon is missing between key and value', fix: 'Write "key": "value"' };
      wanted = 'value';
    } else if (wanted === 'key' || wanted === 'key or }') {
      if (kind !== 'text')
        return { offset, message: 'A key in double quotes is missing here', fix: 'Write "key": "value"' };
      wanted = 'colon';
    } else if (kind !== 'mark') {
      if (kind === 'plain' && !/^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/.test(mark)) {
        return { offset, message: `“${mark}” does not stand in double quotes`, fix: `Write "${mark}"` };
      }
      wanted = 'comma or end';
    } else if (mark === '{' || mark === '[') {
      open.push(mark);
      comma = -1;
      wanted = mark === '{' ? 'key or }' : 'value or ]';
    } else {
      return { offset, message: `A value is missing before “${mark}”`, fix: 'Write the value' };
    }
    offset = token.end;
  }
}

const textPattern = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plainPattern = /[\w.+-]+/y;

function tokenAt(text: string, offset: number): Token | undefined {
  for (const [kind, pattern] of [
    ['text', textPattern],
    ['plain', plainPattern],
    ['mark', /[{}[\],:]/y],
  ] as const) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) return { end: offset + match.length, kind, text: match };
  }
  return undefined;
}

function strange(text: string, offset: number): Fault {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  if (character === '/' || character === '#') return { offset, message: 'JSON has no comments', fix: 'Remove it' };
  if (/['“”„«»‘’]/.test(character)) {
    return { offset, message: `Texts stand in straight double quotes, not in ${character}`, fix: 'Write "text"' };
  }
  if (character !== '"')
    return { offset, message: `“${character}” has no place here`, fix: 'Remove it, or put the text in double quotes' };
  const escape = /\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(
    text.slice(offset, offset + text.slice(offset).search(/\n|$/)),
  );
  if (escape) {
    return {
      offset: offset + escape.index,
      message: '“\\” has a meaning of its own in JSON',
      fix: 'Write \\\\ for the character itself',
    };
  }
  return { offset, message: 'The quotation mark is not closed on this line', fix: 'Put " at the end of the text' };
}
