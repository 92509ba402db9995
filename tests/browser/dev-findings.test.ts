import { cpSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectRoot } from '../setup/built-site.ts';
import { Project, smallContent } from '../setup/project.ts';
import { checked, nothing, useEditedSite } from './edited-site.ts';

/**
 * Where somebody built and wrote before, under a path: a first start without anything kept is dev.test.ts's, at the
 * root of a host.
 */
const site = useEditedSite(Project.copyOf(projectRoot, 'edited site'), '/buecherei', '--verbose');
site.edit('docs/de/woerter/teilhabe.md', 'mitwirken können', 'mitmachen können');
site.edit('i18n/de.json', '"nav.menu": "', '"nav.menu": "Neu ');

test('what was changed while nobody looked is seen after a start, under a path too', async () => {
  await site.open('de/plan/ziele/');
  await site.seenWords('mitmachen können');
  await site.seenWords('>Neu ');
  await site.page.locator('[data-findings=ready]').waitFor({ state: 'attached' });
  expect(await site.page.locator('a[href^="/"]:not([href^="/buecherei/"])').all()).toEqual([]);
});

test('a thousand files at once cost a rebuild or two, and Astro hears of none', async () => {
  await site.open('de/plan/ziele/');
  site.edit('docs/de/plan/ziele.md', 'Hilfe beim Lesen', 'Hilfe beim Vorlesen');
  await site.seenWords('Hilfe beim Vorlesen');
  const files = readdirSync(smallContent, { recursive: true, encoding: 'utf8' });
  let loads = 0;
  const count = (): void => {
    loads += 1;
  };
  site.page.on('load', count);
  for (let round = 0; round < 12; round += 1) cpSync(smallContent, site.project.path('content'), { recursive: true });
  await site.seenWords('Hilfe beim Vorlesen', false);
  await site.page.waitForLoadState('networkidle');
  site.page.off('load', count);
  expect(files.length * 12).toBeGreaterThan(1000);
  // More than one where the machine is so busy that the files come in lots.
  expect(loads).toBeLessThanOrEqual(5);
  await site.open('ar/woerter/teilhabe/');
  // Astro says this of words that it reads again; told of eighty files, it had the next page wait for ten seconds.
  expect(site.server.said()).not.toContain('Reloaded data');
  await expect.poll(() => site.findings(), { timeout: checked }).toMatch(nothing);
});

test('what is wrong stands on the page and in the terminal, in the words of the check', async () => {
  await site.open('de/plan/anlass/');
  site.edit('docs/de/plan/anlass.md', '(ziele.md)', '(zeile.md)');
  await expect.poll(() => site.findings(), { timeout: checked }).toMatch(/^1 error on this page/);
  const told = await site.findings();
  expect(told).toMatch(/content\/docs\/de\/plan\/anlass\.md:\d+:\d+ {2}error {2}broken-link/);
  expect(told).toContain('ziele.md');
  expect(site.server.said()).toMatch(/anlass\.md:\d+:\d+ {2}error {2}broken-link/);
  await site.open('de/');
  expect(await site.findings()).toMatch(/^Nothing found on this page, 1 error and \d+ warnings elsewhere/);
});

test('files that are broken leave pages as they were, and it is said of each until it is mended', async () => {
  const broken = [
    ['yaml-syntax', 'docs/de/plan/ziele.md', 'updated: ', 'updated 2026: : '],
    ['yaml-syntax', 'record.yaml', 'number: 302', 'number: [302'],
    ['json-syntax', 'i18n/de.json', '"nav.menu":', '"nav.menu"'],
    ['mdx-syntax', 'docs/de/wer.mdx', '<Roles />', '<Roles'],
    ['mdx-code', 'docs/de/ueber/uebersetzungen.mdx', '<TranslationStatus', '<TranslationState'],
  ] as const;
  site.edit('docs/de/plan/anlass.md', '(zeile.md)', '(ziele.md)');
  const words = new Map<string, string>();
  for (const address of ['de/plan/ziele/', 'de/ueber/uebersetzungen/', 'de/wer/']) {
    await site.open(address);
    words.set(address, (await site.page.locator('main').textContent()) ?? '');
  }
  for (const [, file, from, to] of broken) site.edit(file, from, to);
  for (const [rule, file] of broken)
    await expect
      .poll(() => site.findings(), { timeout: checked })
      .toMatch(new RegExp(`${file}:\\d+:\\d+  error  ${rule}`));
  for (const [address, before] of words) {
    if (!site.page.url().endsWith(address)) await site.open(address);
    expect(await site.page.locator('main').textContent(), address).toBe(before);
  }
  for (const [, file, from, to] of broken) site.edit(file, to, from);
  await expect.poll(() => site.findings(), { timeout: checked }).toMatch(nothing);
});

test('another name of a language is seen, though Astro has to begin again', async () => {
  site.edit('languages.json', '"Deutsch"', '"Hochdeutsch"');
  await expect
    .poll(
      () =>
        site.page
          .getByText('Hochdeutsch')
          .count()
          .catch(() => 0),
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
});
