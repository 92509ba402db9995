import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectQuiet, useBrowser } from '../browser/helpers.ts';
import { answered } from '../browser/search-page.ts';
import { problemsOf } from '../copies/link-problems.ts';
import { Stick } from '../copies/stick.ts';
import { attribute, elementsOf } from '../setup/html.ts';
import { projectRoot } from '../setup/built-site.ts';
import { Project } from '../setup/project.ts';
import { startSite, type StartedSite } from '../setup/started-site.ts';
import { settings, source } from '../setup/words.ts';

/** The site as it was built at the root of a host: nothing of what that build kept may come into this one. */
const copy = Project.copyOf(projectRoot, 'site-under-a-path');
const { newPage } = useBrowser();
const stick = new Stick();
let started: StartedSite;

beforeAll(async () => {
  // The browser cannot be unpacked below a file.
  const withoutBrowser = { TMPDIR: copy.path('package.json') };
  started = await startSite(copy, { ...withoutBrowser, SITE_URL: 'https://example.org/policy/' });
});
afterAll(async () => {
  await started.stop();
  copy.remove();
  stick.remove();
});

test('npm start serves the site under its path; without a browser it links to no PDF, and says so', () => {
  expect(started.url).toMatch(/^http:\/\/localhost:\d+\/policy\/$/);
  expect(started.said()).toContain('There will be no PDF');
  expect(started.said()).toContain('none of them a PDF');
  expect(readdirSync(copy.path('dist/downloads')).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  const aboutDownloads = readFileSync(copy.path('dist', source, settings.roles.downloads, 'index.html'), 'utf8');
  expect(aboutDownloads).toContain('.epub"');
  expect(aboutDownloads).not.toContain('.pdf"');
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
  const page = await newPage(started.url);
  await page.goto('de/search/?q=Bücherei');
  await answered(page);
  const first = page.locator('[data-search-result]').first();
  expect(await first.getAttribute('href')).toMatch(/^\/policy\/de\//);
  await first.click();
  await page.locator('h1').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/policy\/de\/.+\/$/);
  expectQuiet(page);
});

test('copies of a site under a path keep their links to themselves, and their search too', async () => {
  stick.unzip(copy.path(`dist/downloads/${settings.id}-de.zip`));
  const file = readFileSync(copy.path(`dist/downloads/${settings.id}-de.html`));
  stick.put('copy.html', file);
  for (const files of [stick.files(`${settings.id}-de`), new Map([['copy.html', file]])])
    expect(problemsOf(files)).toEqual([]);
  for (const name of [`${settings.id}-de/de/search/index.html`, 'copy.html']) {
    const address = stick.address(name);
    const page = await newPage(address);
    await page.goto(`${address}?q=Bücherei`);
    const answer = page.locator('[data-search-results][data-ready] a').first();
    await answer.waitFor();
    expect(await answer.getAttribute('href')).toMatch(/^(?:\.\.\/\.\.\/de\/|#page-)/);
    await answer.click();
    await page.locator('h1:visible').waitFor();
    expect(await page.locator('h1:visible').count()).toBe(1);
    await page.close();
  }
});
