import { readdirSync, readFileSync } from 'node:fs';
import { readEdition } from '../../src/copies/make-downloads.ts';
import { readFolder } from '../../src/core/read-folder.ts';
import { toFolder } from '../../src/copies/folder-copy.ts';
import { toOneFile } from '../../src/copies/one-file.ts';
import { toParts } from '../../src/copies/parts.ts';
import { toFolderArchive } from '../../src/copies/archive.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type RunningServer } from '../../src/server/serve.ts';
import { useBrowser, expectQuiet } from '../browser/helpers.ts';
import { attribute, elementsOf } from '../setup/html.ts';
import { Stick } from '../copies/copies.ts';
import { problemsOf } from '../copies/link-problems.ts';
import { Project, publishedContent } from '../setup/project.ts';

const copy = Project.elsewhere('site-under-a-path', publishedContent);
const { newPage } = useBrowser();
const stick = new Stick();
let server: RunningServer;

beforeAll(async () => {
  const { code, said } = await copy.build({ SITE_URL: 'https://example.org/policy/' });
  expect(code, said).toBe(0);
  server = await serve({ folder: copy.path('dist'), port: 0, basePath: '/policy' });
});
afterAll(async () => {
  await server.close();
  copy.remove();
  stick.remove();
});

test('every address of a site under a path begins with that path, and canonical addresses with SITE_URL', () => {
  const files = readdirSync(copy.path('dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const problems = files.flatMap((file) =>
    elementsOf(readFileSync(copy.path('dist', file), 'utf8')).flatMap((element) =>
      ['href', 'src', 'action'].flatMap((name) => {
        const address = attribute(element, name);
        if (address === undefined) return [];
        if (attribute(element, 'rel') === 'canonical')
          return address.startsWith('https://example.org/policy/') ? [] : [`${file}: canonical ${address}`];
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

test('copies of a site under a path keep their links to themselves, and their search leads to their own pages', async () => {
  const edition = await readEdition(copy.root, await readFolder(copy.path('dist')));
  const parts = await toParts(edition.site);
  const folder = await toFolder(edition, parts, ['en']);
  const file = await toOneFile(edition, parts, 'en');
  expect([...problemsOf(folder), ...problemsOf(new Map([['copy.html', file]]))]).toEqual([]);
  stick.unzip(toFolderArchive(folder, 'folder', '2026-11-24'));
  stick.put('copy.html', file);
  for (const address of ['folder/en/search/index.html', 'copy.html'].map((name) => stick.address(name))) {
    const page = await newPage(address);
    await page.goto(`${address}?q=vocational`);
    const answer = page.locator('[data-search-results][data-ready] a').first();
    await answer.waitFor();
    expect(await answer.getAttribute('href')).toMatch(/^(?:\.\.\/\.\.\/en\/|#page-)/);
    await answer.click();
    expect(await page.locator('h1:visible').count()).toBe(1);
    await page.close();
  }
});
