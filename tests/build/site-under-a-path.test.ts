import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type RunningServer } from '../../src/server.ts';
import { useBrowser, expectQuiet } from '../browser/helpers.ts';
import { attribute, elementsOf } from '../built/site-files.ts';
import { ProjectCopy } from './project-copy.ts';

const copy = new ProjectCopy('site-under-a-path');
const { newPage } = useBrowser();
let server: RunningServer;

beforeAll(async () => {
  const { code, said } = await copy.build({ SITE_URL: 'https://example.org/policy/' });
  expect(code, said).toBe(0);
  server = await serve({ folder: copy.path('dist'), port: 0, basePath: '/policy' });
});
afterAll(async () => {
  await server.close();
  copy.remove();
});

test('every address of a site under a path begins with that path, and canonical addresses with SITE_URL', () => {
  const files = readdirSync(copy.path('dist'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const problems = files.flatMap((file) =>
    elementsOf(readFileSync(copy.path('dist', file), 'utf8')).flatMap((element) =>
      ['href', 'src', 'action'].flatMap((name) => {
        const address = attribute(element, name);
        if (address === undefined) return [];
        if (attribute(element, 'rel') === 'canonical') return address.startsWith('https://example.org/policy/') ? [] : [`${file}: canonical ${address}`];
        return address.startsWith('/') && !address.startsWith('/policy/') ? [`${file}: ${address}`] : [];
      }),
    ),
  );
  expect(problems).toEqual([]);
});

test('search answers with addresses under the path, and they lead to pages', async () => {
  const page = await newPage(server.url);
  await page.goto('en/search/?q=vocational');
  await page.locator('[data-search-results][data-ready]').waitFor();
  const first = page.locator('[data-search-result]').first();
  expect(await first.getAttribute('href')).toMatch(/^\/policy\/en\//);
  await first.click();
  await page.locator('h1').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/policy\/en\/.+\/$/);
  expectQuiet(page);
});
