import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answered } from '../browser/search-page.ts';

/** The first three answers of the search’s page: titles, and the pages and sections that they lead to. */
export async function firstAnswers(page: Page): Promise<{ title: string; place: string }[]> {
  await answered(page);
  const answers = await page.locator('a[data-search-result]').evaluateAll((links) =>
    links.slice(0, 3).map((link) => ({ title: link.querySelector('.answer-title')?.textContent ?? '', href: (link as HTMLAnchorElement).href })),
  );
  expect(answers.length).toBeGreaterThan(0);
  return answers.map(({ title, href }) => ({ title, place: placeOf(href) }));
}

/** The page and the section of an address on the site, in a folder or in the one file, written in one way. */
function placeOf(href: string): string {
  const { pathname, hash } = new URL(href);
  const inFile = /^#page-(.+?)(?:--(.+))?$/.exec(hash);
  if (inFile) return [inFile[1], inFile[2]].filter(Boolean).join('#');
  const slug = /\/[a-z]{2}\/(.*?)\/?(?:index\.html)?$/.exec(pathname)?.[1] ?? '';
  return (slug.replaceAll('/', '-') || 'home') + hash;
}
