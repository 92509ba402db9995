import { expect, test } from 'vitest';
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
