import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../src/rules/json-syntax.ts';

const faultOf = (text: string): string => {
  const { offset, message } = jsonFault(text);
  return `${offset} ${message}`;
};

describe('JSON that does not parse is told by its cause', () => {
  test.each([
    ['{ "a": 1, }', '8 There is a comma behind the last entry'],
    ['["a",]', '4 There is a comma behind the last entry'],
    ['{ "a": 1 "b": 2 }', '9 A comma is missing before this'],
    ['{ "a" 1 }', '6 A colon is missing between key and value'],
    ['{ a: 1 }', '2 A key in double quotes is missing here'],
    ["{ 'a': 1 }", "2 Texts stand in straight double quotes, not in '"],
    ['{ “a”: 1 }', '2 Texts stand in straight double quotes, not in “'],
    ['{ "a": word }', '7 “word” does not stand in double quotes'],
    ['{ "a": 01 }', '7 “01” does not stand in double quotes'],
    ['{ "a": }', '7 A value is missing before “}”'],
    ['{ "a": "b\n" }', '7 The quotation mark is not closed on this line'],
    ['{ "a": "b\\c" }', '9 “\\” has a meaning of its own in JSON'],
    ['{ "a": 1 // note\n}', '9 JSON has no comments'],
    ['{ "a": [1 }', '10 “}” closes what “[” opens'],
    ['{ "a": 1', '8 The file ends too early'],
    ['', '0 The file ends too early'],
    ['{} {}', '3 There is text behind the end of the data'],
    ['{ "a": 1; }', '8 “;” has no place here'],
    ['{ "a": 1. }', '7 “1.” does not stand in double quotes'],
    ['{ "a": "b\tc" }', '7 A tab or another control character stands in this text'],
    ['{ "a": "\\u12" }', '8 “\\” has a meaning of its own in JSON'],
    ['[1,,2]', '3 A value is missing before “,”'],
    ['# note\n{}', '0 JSON has no comments'],
  ])('%j', (text, expected) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(faultOf(text)).toBe(expected);
  });

  test('ten thousand open brackets end in an answer', () => {
    expect(faultOf('['.repeat(10_000))).toBe('0 Brackets stand within brackets too often');
  });
});
