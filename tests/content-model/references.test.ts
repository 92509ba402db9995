import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { layersOf, pageUrl, referencesOf, targetOf } from '../../src/content/references.ts';

const from = 'content/docs/en/measures/vet-taster.md';

describe('a link is known by what it points at', () => {
  test.each([
    ['term:eqf', { kind: 'term', concept: 'eqf' }],
    ['../background.md', { kind: 'page', path: 'content/docs/en/background.md' }],
    ['index.mdx#the-act', { kind: 'page', path: 'content/docs/en/measures/index.mdx', anchor: 'the-act' }],
    ['#%C3%A5-l%C3%A6re', { kind: 'anchor', anchor: 'å-lære' }],
    ['#100%', { kind: 'anchor', anchor: '100%' }],
    ['https://example.org/a.md', { kind: 'other' }],
    ['/en/background.md', { kind: 'other' }],
    ['../background/', { kind: 'other' }],
    ['a.md?x', { kind: 'other' }],
  ])('%s', (url, expected) => {
    expect(targetOf(url, from)).toEqual(expected);
  });

  test('wherever it stands, with its label and its place', () => {
    const tree = parseMarkdown('See [the *frame*](term:eqf), ![map](map.png) and [b][].\n\n[b]: ../b.md\n', 'md');
    expect(
      referencesOf(tree, from).map(({ node, kind, label, place }) => [node, kind, label, place.line, place.column]),
    ).toEqual([
      ['link', 'term', 'the frame', 1, 5],
      ['image', 'other', '', 1, 30],
      ['link', 'page', 'b', 3, 1],
    ]);
  });
});

test.each([
  ['content/docs/en/index.mdx', undefined, '/en/'],
  ['content/docs/en/measures/index.mdx', 'all', '/en/measures/#all'],
  ['content/docs/nb/glossary/eqf.md', undefined, '/nb/glossary/eqf/'],
  ['README.md', undefined, undefined],
])('the page in %s has its address', (path, anchor, url) => {
  expect(pageUrl({ path, ...(anchor === undefined ? {} : { anchor }) })).toBe(url);
});

test('labelled blocks are known by their names and sources', () => {
  const tree = parseMarkdown(':::official{source=hkdir-countries}\nOne.\n:::\n\n:::editor\nTwo.\n:::\n', 'md');
  expect(layersOf(tree)).toMatchObject([
    { name: 'official', source: 'hkdir-countries', place: { line: 1, column: 1 } },
    { name: 'editor', place: { line: 5, column: 1 } },
  ]);
});
