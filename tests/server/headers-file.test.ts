import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaders } from '../../src/server/headers-file.ts';

const of = (text: string, path: string): Record<string, string> =>
  Object.fromEntries(headersFor(parseHeaders(text), path));

describe('_headers', () => {
  test('a path and its headers, with comments, blank lines and Windows line ends', () => {
    expect(of('# all\r\n/*\r\n  X-One: 1\r\n\r\n  # two\r\n\tX-Two: a: b\r\n', '/en/')).toEqual({
      'x-one': '1',
      'x-two': 'a: b',
    });
  });

  test.each([
    ['/*', '/', true],
    ['/*', '/en/x', true],
    ['/en/*', '/en', false],
    ['/en/*', '/en/', true],
    ['/*.css', '/a/b.css', true],
    ['/*.css', '/a/bxcss', false],
    ['/:locale/search/', '/en/search/', true],
    ['/:locale/search/', '/en/x/search/', false],
    ['/a+b', '/a+b', true],
    ['https://other.example/*', '/en/', false],
  ])('%s and %s', (pattern, path, expected) => {
    expect('x' in of(`${pattern}\n  X: 1`, path)).toBe(expected);
  });

  test('values of several rules are joined, and `!` takes a header away', () => {
    expect(of('/*\n  Link: a\n  X: 1\n/en/*\n  link: b\n  ! X', '/en/')).toEqual({ link: 'a, b' });
  });

  test.each([
    ['  X: 1', '_headers:1: a header must stand below a path: X: 1'],
    ['/*\n  X 1', '_headers:2: a header must be written as “Name: value”: X 1'],
    ['/*\n  X:', '_headers:2: a header must be written as “Name: value”: X:'],
    ['/*\nX: 1', '_headers:2: a path must begin with a slash, and a header must be indented: X: 1'],
  ])('%j is refused', (text, message) => {
    expect(() => parseHeaders(text)).toThrow(message);
  });
});
