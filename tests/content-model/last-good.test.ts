import { expect, test } from 'vitest';
import { Content } from '../../src/content/content.ts';
import type { ContentFile } from '../../src/content/content-files.ts';
import { withLastGood } from '../../src/content/last-good.ts';

const page = 'content/docs/de/seite.md';
const placed = 'content/docs/de/bild.mdx';
const sources = 'content/sources.yaml';
const whole: Record<string, string> = {
  [page]: '---\ntitle: Eine Seite\ndescription: Ein Satz.\nupdated: 2026-11-01\n---\n\nWorte.\n',
  [placed]: '---\ntitle: Ein Bild\ndescription: Noch einer.\nupdated: 2026-11-01\n---\n\n<Roles />\n',
  [sources]:
    'eins:\n  title: Eins\n  publisher: Haus\n  language: de\n  url: https://haus.example/\n' +
    '  checked: 2026-10-15\n  how: page\n',
};

function files(texts: Record<string, string>): ContentFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
}

const before = new Content(files(whole));

test('what has not changed is not parsed again', () => {
  const { shown } = withLastGood(files({ ...whole, [page]: `${whole[page]}Mehr.\n` }), before);
  expect(shown.pageAt(placed)).toBe(before.pageAt(placed));
  expect(shown.pageAt(page)?.text).toContain('Mehr.');
});

test.each([
  ['YAML of a page', page, 'title: Eine', 'title: : Eine'],
  ['a key of a page that does not fit', page, 'updated: 2026-11-01', 'updated: gestern'],
  ['MDX', placed, '<Roles />', '<Roles'],
  ['a component that there is none of', placed, '<Roles />', '<Rolls />'],
  ['a file of data', sources, 'title: Eins', 'title: [Eins'],
])('%s that is broken is shown as it was, until it is whole again', (_what, path, from, to) => {
  const broken = { ...whole, [path]: whole[path]?.replace(from, to) ?? '' };
  const held = withLastGood(files(broken), before);
  expect([...held.heldBack]).toEqual([path]);
  expect(held.shown.texts.get(path)).toBe(whole[path]);
  const again = withLastGood(files(broken), held.shown);
  expect(again.shown.texts.get(path)).toBe(whole[path]);
  const mended = withLastGood(files(whole), again.shown);
  expect([...mended.heldBack]).toEqual([]);
});

test('a file that is taken away is gone', () => {
  const { [page]: _, ...rest } = whole;
  expect(withLastGood(files(rest), before).shown.pageAt(page)).toBeUndefined();
});
