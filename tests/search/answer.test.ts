import { expect, test } from 'vitest';
import { toAnswer } from '../../src/browser/search/answer.ts';
import type { PagefindPage, PagefindSection } from '../../src/browser/search/pagefind-types.ts';

const section = (url: string, locations: number[], scores: number[]): PagefindSection => ({
  title: `Section ${url}`,
  url,
  excerpt: `<mark>${url}</mark>`,
  places: locations.map((location, at) => ({ weight: 1, balanced_score: scores[at] ?? 0, location })),
});

const pageWith = (...sections: PagefindSection[]): PagefindPage => ({
  url: '/en/a/',
  title: 'A page',
  content: 'the page and more',
  excerpt: 'the page',
  meta: { title: 'A page' },
  filters: { kind: ['policy'] },
  sections,
});

test('the section with more of the words answers, however often another has one of them', () => {
  const page = pageWith(section('/en/a/#often', [1, 2, 3], [50, 50, 50]), section('/en/a/#both', [10, 11], [1, 1]));
  expect(toAnswer(page, [[1, 2, 3, 10], [11]], [1, 1])).toEqual({
    title: 'A page',
    heading: 'Section /en/a/#both',
    url: '/en/a/#both',
    excerpt: '<mark>/en/a/#both</mark>',
    kind: 'policy',
  });
});

test('the top of a page has no heading beside the title, and a page without sections answers by itself', () => {
  expect(toAnswer(pageWith(section('/en/a/', [1], [1])), [[1]], [1]).heading).toBeUndefined();
  expect(toAnswer(pageWith(), [[1]], [1])).toMatchObject({ url: '/en/a/', excerpt: 'the page' });
});
