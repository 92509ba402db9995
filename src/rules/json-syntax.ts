import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
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

/** The first place where a text is no JSON. `JSON.parse` tells it only sometimes, and not in words. */
export function jsonFault(text: string): Fault {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch {
    return { offset: 0, message: 'Brackets stand within brackets too often', fix: 'Close each one, or take some out' };
  }
  const codes = errors.map(({ error }) => printParseErrorCode(error));
  const { offset = 0, length = 0 } = errors[0] ?? {};
  if (text.slice(offset).trim() === '') {
    // The innermost that is open is missed first.
    const missed = codes.find((code) => code === 'CloseBraceExpected' || code === 'CloseBracketExpected');
    const fix = missed ? `Close what “${missed === 'CloseBraceExpected' ? '{' : '['}” opens` : 'Write the data';
    return { offset: text.length, message: 'The file ends too early', fix };
  }
  return { offset, ...inWords(codes, { text, offset, found: text.slice(offset, offset + length) }) };
}

/** What the first error means, and what to write instead; with a place of its own where it is not the beginning. */
function inWords(
  [code, next]: readonly string[],
  { text, offset, found }: { text: string; offset: number; found: string },
): Omit<Fault, 'offset'> & Partial<Fault> {
  const before = text.slice(0, offset);
  const closes = found === '}' || found === ']';
  switch (code) {
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return { message: 'JSON has no comments', fix: 'Remove it' };
    case 'InvalidSymbol':
      return strange(found, next === 'PropertyNameExpected');
    case 'UnexpectedEndOfNumber':
      return unquoted(found);
    case 'UnexpectedEndOfString':
      return { message: 'The quotation mark is not closed on this line', fix: 'Put " at the end of the text' };
    case 'InvalidCharacter':
      return { message: 'A tab or another control character stands in this text', fix: 'Write \\t for a tab' };
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode': {
      const at = offset + found.search(/\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/);
      return {
        offset: at,
        message: '“\\” has a meaning of its own in JSON',
        fix: 'Write \\\\ for the character itself',
      };
    }
    case 'EndOfFileExpected':
      return { message: 'There is text behind the end of the data', fix: 'Remove it' };
    case 'ColonExpected':
      return { message: 'A colon is missing between key and value', fix: 'Write "key": "value"' };
    case 'CommaExpected': {
      if (closes) {
        const [opener, closer] = found === '}' ? ['[', ']'] : ['{', '}'];
        return { message: `“${found}” closes what “${opener}” opens`, fix: `Write “${closer}”` };
      }
      const begun = /[\w.+-]+$/.exec(before)?.[0];
      if (begun) return { offset: offset - begun.length, ...unquoted(begun + found) };
      return { message: 'A comma is missing before this', fix: 'Put a comma at the end of the entry before it' };
    }
    default:
      if (closes && before.trimEnd().endsWith(',')) {
        const comma = before.trimEnd().length - 1;
        return { offset: comma, message: 'There is a comma behind the last entry', fix: 'Remove the comma' };
      }
      return code === 'PropertyNameExpected'
        ? noKey
        : { message: `A value is missing before “${found}”`, fix: 'Write the value' };
  }
}

const noKey = { message: 'A key in double quotes is missing here', fix: 'Write "key": "value"' };

const unquoted = (word: string): Omit<Fault, 'offset'> => ({
  message: `“${word}” does not stand in double quotes`,
  fix: `Write "${word}"`,
});

/** What stands where JSON has nothing of its kind. */
function strange(found: string, isKey: boolean): Omit<Fault, 'offset'> {
  const character = String.fromCodePoint(found.codePointAt(0) ?? 0);
  if (character === '#') return { message: 'JSON has no comments', fix: 'Remove it' };
  if (/['“”„«»‘’]/.test(character)) {
    return { message: `Texts stand in straight double quotes, not in ${character}`, fix: 'Write "text"' };
  }
  if (!/\w/.test(character))
    return { message: `“${character}” has no place here`, fix: 'Remove it, or put the text in double quotes' };
  return isKey ? noKey : unquoted(found);
}
