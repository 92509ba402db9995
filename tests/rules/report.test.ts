import { describe, expect, test } from 'vitest';
import { countFindings, formatFindings } from '../../src/rules/report.ts';
import { aFinding as finding } from './fixtures.ts';

const fileOf = (text: string): { path: string; bytes: Uint8Array }[] => [
  { path: 'content/a.md', bytes: new TextEncoder().encode(text) },
];

describe('findings for people', () => {
  test('show the place, the line, a caret under it, and what to write', () => {
    expect(formatFindings([finding], 'text', fileOf('one\nSee [b](c.md).\r\n'))).toMatchInlineSnapshot(`
      "content/a.md:2:5  error  broken-link  It leads nowhere
        See [b](c.md).
            ^
        Did you mean “b.md”?"
    `);
  });

  test('stand apart by an empty line, and need no line where the file has none', () => {
    const told = formatFindings([finding, { ...finding, severity: 'warning', fix: undefined }], 'text', []);
    expect(told).toBe(
      'content/a.md:2:5  error  broken-link  It leads nowhere\n  Did you mean “b.md”?\n\n' +
        'content/a.md:2:5  warning  broken-link  It leads nowhere',
    );
  });

  test('show of a long line the part around the place', () => {
    const told = formatFindings(
      [{ ...finding, line: 1, column: 5_001 }],
      'text',
      fileOf(`${'a'.repeat(5_000)}B${'c'.repeat(5_000)}`),
    );
    const [, line = '', caret = ''] = told.split('\n');
    expect(line.length).toBeLessThan(110);
    expect(line[caret.indexOf('^')]).toBe('B');
  });

  test('never hand control characters, nor turned directions, to the terminal', () => {
    const told = formatFindings(
      [{ ...finding, line: 1, column: 6, message: 'a \u001B[31m word' }],
      'text',
      fileOf('\u001B[2J\u202Eword'),
    );
    expect(told).not.toMatch(/[\u001B\u202E]/);
    const [, line = '', caret = ''] = told.split('\n');
    expect(line.slice(caret.indexOf('^'))).toBe('word');
  });

  test('are nothing when there are none', () => {
    expect(formatFindings([], 'text', [])).toBe('');
  });
});

describe('findings for programs', () => {
  test('are an array that says the same', () => {
    expect(JSON.parse(formatFindings([finding], 'json', []))).toEqual([finding]);
    expect(formatFindings([], 'json', [])).toBe('[]');
  });
});

test('findings are counted in words', () => {
  expect(countFindings([], 2)).toBe('No findings in 2 files');
  expect(countFindings([finding, { ...finding, severity: 'warning' }, finding], 1)).toBe(
    '2 errors and 1 warning in 1 file',
  );
});
