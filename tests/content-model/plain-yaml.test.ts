import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readContentFiles } from '../../src/content/content-files.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { addressOf } from '../../src/content/page-address.ts';
import { readPlainYaml } from '../../src/content/plain-yaml.ts';
import { yamlExcesses } from '../../src/content/yaml-excesses.ts';

const texts = readContentFiles(join(import.meta.dirname, '../site')).flatMap(({ path, bytes }) => {
  const text = new TextDecoder().decode(bytes);
  if (path.endsWith('.yaml')) return [text];
  return (addressOf(path) && splitFrontMatter(text).yaml) ?? [];
});

/** Reads a text both ways, where the plain one reads it at all. */
function expectSame(text: string): boolean {
  const plain = readPlainYaml(text);
  if (!plain) return false;
  const document = parseDocument(text);
  expect([...document.errors, ...document.warnings, ...yamlExcesses(document, text)], text).toEqual([]);
  // As JSON: the order of the keys is the same, too.
  expect(JSON.stringify(plain), text).toBe(JSON.stringify(document.toJS()));
  return true;
}

test('what is read as plain YAML has the value that YAML gives it, and nothing wrong with it', () => {
  expect(texts.filter(expectSame).length / texts.length).toBeGreaterThan(0.5);
});

test('so has what somebody mistypes in it', () => {
  const slips =
    "^ ^  ^:^: ^ #^#^-^- ^'^''^\"^[^]^{^}^, ^,^\n^\n  ^\t^1^0^2024^true^null^~^a^ø^&^*^!^|^>^%^@^`^\u00a0^\r^---^...^" +
    '? ^<<^=^.^1e3^0x1^\\^_^/^no^.inf^__proto__^constructor: a\n^a: b\n^\u2028^\ufeff^\u0085^{ a: b, c: d }^[a, b]^5 x';
  const all = slips.split('^');
  let state = 1;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % limit;
  };
  let read = 0;
  for (let count = 0; count < 20_000; count++) {
    const lines = (texts[below(texts.length)] ?? '').split('\n');
    const from = below(lines.length);
    const text = lines.slice(from, from + 1 + below(12)).join('\n');
    const at = below(text.length + 1);
    read += Number(expectSame(text.slice(0, at) + all[below(all.length)] + text.slice(at + below(3))));
  }
  expect(read).toBeGreaterThan(1000);
});

test.each([
  ['a: 1.50', undefined],
  ['a: True', undefined],
  ['a: b # c', undefined],
  ['a: b: c', undefined],
  ['a:\nb: c', undefined],
  ['a: b\na: c', undefined],
  ['a: b\n  c: d', undefined],
  [
    "a: 'it''s'\nb: [c, 'd, e']\nc: { d: e, f: 'g' }\nd: 5",
    { a: "it's", b: ['c', 'd, e'], c: { d: 'e', f: 'g' }, d: 5 },
  ],
  ['a:\n  b:\n    c: d\n  e: 2026-01-02\nf: g', { a: { b: { c: 'd' }, e: '2026-01-02' }, f: 'g' }],
])('%j is read as %j', (text, value) => {
  expect(readPlainYaml(text)).toEqual(value);
});
