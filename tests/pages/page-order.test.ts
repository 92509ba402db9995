import { expect, test } from 'vitest';
import { orderPages } from '../../src/pages/page-order.ts';
import type { Part } from '../../src/content/site-schema.ts';

const sections: Part[] = [
  { id: 'policy', folder: 'policy', pages: ['background', 'objectives'] },
  { id: 'glossary', folder: 'glossary', pages: ['glossary'] },
];

test('pages stand in the order that their part names, then by slug; the home page stands in none', () => {
  const slugs = ['', 'objectives', 'glossary/vet', 'background', 'glossary', 'news', 'glossary/eqf', 'policy/aims'];
  expect(orderPages(sections, slugs)).toEqual([
    { id: 'policy', slugs: ['background', 'objectives', 'news', 'policy/aims'] },
    { id: 'glossary', slugs: ['glossary', 'glossary/eqf', 'glossary/vet'] },
  ]);
});

test('a page that a part names and nobody wrote is left out', () => {
  expect(orderPages(sections, ['objectives'])[0]?.slugs).toEqual(['objectives']);
});
