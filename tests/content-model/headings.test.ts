import { describe, expect, test } from 'vitest';
import { Page } from '../../src/content/page.ts';
import { addressOf } from '../../src/content/page-address.ts';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { headingsOf } from '../../src/content/headings.ts';

test('headings have the anchors that GitHub gives them', () => {
  const tree = parseMarkdown(
    '## What happened in 2024?\n\n### `HK-dir` & :lang[godkjenning]{nb}\n\n## What happened in 2024?\n\n> ## Å lære\n',
    'md',
  );
  expect(headingsOf(tree)).toEqual([
    {
      depth: 2,
      text: 'What happened in 2024?',
      anchor: 'what-happened-in-2024',
      place: expect.objectContaining({ line: 1, column: 1 }) as unknown,
    },
    {
      depth: 3,
      text: 'HK-dir & godkjenning',
      anchor: 'hk-dir--godkjenning',
      place: expect.objectContaining({ line: 3, column: 1 }) as unknown,
    },
    {
      depth: 2,
      text: 'What happened in 2024?',
      anchor: 'what-happened-in-2024-1',
      place: expect.objectContaining({ line: 5, column: 1 }) as unknown,
    },
    { depth: 2, text: 'Å lære', anchor: 'å-lære', place: expect.objectContaining({ line: 7, column: 3 }) as unknown },
  ]);
});

describe('an id that a heading gives itself', () => {
  const read = (text: string, format: 'md' | 'mdx') =>
    headingsOf(parseMarkdown(text, format)).map(({ text: words, anchor }) => [words, anchor]);

  test.each(['md', 'mdx'] as const)('is its anchor, and none of its words (%s)', (format) => {
    expect(read('## New words {#old-words}', format)).toEqual([['New words', 'old-words']]);
    expect(read('## *New* :lang[ord]{nb}{#kept} ##', format)).toEqual([['New ord', 'kept']]);
    expect(read('New words {#old}\n---', format)).toEqual([['New words', 'old']]);
    expect(read('## A {#one}\n\n## One', format)).toEqual([
      ['A', 'one'],
      ['One', 'one'],
    ]);
  });

  test.each(['md', 'mdx'] as const)('is none where it is code, escaped, or not at the end (%s)', (format) => {
    expect(read('## The sign `{#id}`', format)).toEqual([['The sign {#id}', 'the-sign-id']]);
    expect(read('## The sign \\{#id}', format)).toEqual([['The sign {#id}', 'the-sign-id']]);
    expect(read('## The {#id} sign', format)).toEqual([['The {#id} sign', 'the-id-sign']]);
  });

  test('changes no fingerprint of its section', () => {
    const address = addressOf('content/docs/en/a.mdx');
    const sections = (heading: string) =>
      address && new Page(address, `---\ntitle: A\n---\n\n${heading}\n\nWords.\n`).sections;
    const [, plain] = sections('## New words') ?? [];
    const [, kept] = sections('## New words {#old}') ?? [];
    expect(kept?.key).toBe('old');
    expect(kept?.fingerprint).toBe(plain?.fingerprint);
  });
});
