import { expect, test } from 'vitest';
import { textOf } from '../../src/core/files.ts';
import { llmsTxt } from '../../src/outputs/llms-txt.ts';
import { smallSite } from './small-site.ts';

test('every page is listed once in each language that it is written in, with its Markdown', async () => {
  const site = await smallSite();
  const text = textOf(llmsTxt(site), 'llms.txt');
  const listed = [...text.matchAll(/^- \[.+?\]\((\S+?)\): .+$/gm)].map(([, address]) => address);
  expect(listed.toSorted()).toEqual(
    site.pages
      .map(({ locale, slug }) => `https://site.example/policy/${site.folderOf(locale, slug)}index.md`)
      .toSorted(),
  );
});

test('no part is listed that is empty in a language', async () => {
  const parts = textOf(llmsTxt(await smallSite()), 'llms.txt')
    .split('\n## ')
    .slice(1);
  expect(parts.filter((part) => !part.includes('\n- '))).toEqual([]);
});
