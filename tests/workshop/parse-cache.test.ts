import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openParseCache } from '../../src/build/kept/parse-cache.ts';
import { parseYaml } from '../../src/content/front-matter.ts';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parsed-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Reads texts in a first run, and then in a second, which is returned. */
async function secondRun(read: (parsers: Awaited<ReturnType<typeof openParseCache>>['parsers']) => void) {
  const first = await openParseCache(root);
  read(first.parsers);
  await first.save();
  return (await openParseCache(root)).parsers;
}

test.each([
  ['values with their places', 'title: A\nalso:\n  - one\n  - 22\n'],
  ['numbers that JSON does not know', 'title: A\nweight: .inf\nlow: -0.0\nnone: .nan\n'],
  ['a key that JavaScript has a use for', '__proto__:\n  title: A\n'],
  ['what does not parse', 'title: [A\nalso: one\n'],
  ['a key that stands twice', 'title: A\ntitle: B\n'],
  ['nothing', ''],
])('YAML that was kept reads as it did at first: %s', async (_what, yaml) => {
  const { value, errors, placeOf, document } = parseYaml(yaml, 1);
  const kept = (await secondRun((parsers) => parsers.yaml(yaml, 1))).yaml(yaml, 1);
  expect(kept.value).toStrictEqual(value);
  expect(kept.errors).toEqual(errors);
  for (const path of [[], ['title'], ['also', 1], ['absent']]) expect(kept.placeOf(path)).toEqual(placeOf(path));
  expect(kept.document.range).toEqual(document.range);
});

test('Markdown that was kept reads as it did at first, in each of its two forms', async () => {
  const text = 'See [it](term:eqf) {1}.\n\n## Title {#anchor}\n';
  for (const format of ['md', 'mdx'] as const) {
    const kept = (await secondRun((parsers) => parsers.markdown(text, format))).markdown(text, format);
    expect(kept).toEqual(JSON.parse(JSON.stringify(parseMarkdown(text, format))));
  }
});

test('what other packages have parsed, and a file that is damaged, are forgotten', async () => {
  const yaml = 'title: A\n';
  await secondRun((parsers) => parsers.yaml(yaml, 0));
  const file = join(root, '.build/cache/values');
  const kept = readFileSync(file, 'utf8');
  const [[[, by = '']]] = JSON.parse(kept.split('\n')[0] ?? '') as [[name: string, by: string]];
  for (const other of [kept.replace('"A"', '"B"').replace(by, 'others'), kept.slice(0, -5)]) {
    writeFileSync(file, other);
    expect((await openParseCache(root)).parsers.yaml(yaml, 0).value).toEqual({ title: 'A' });
  }
});
