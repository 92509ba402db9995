import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { expectQuiet, runAxe, runAxeInAllSchemes } from './helpers.ts';
import { answered, ask, openDialog, searchOf } from './search-page.ts';
import { pageOf, phone } from './site-pages.ts';
import { intercepted, useSite } from './use-site.ts';

const { open } = useSite();

/** What lies over the page while the search is open. The page below takes no notice of what it shows. */
const dialog = 'dialog[open]';

/** What the search shows after the first letter, one state after another in one dialog. */
const states: [string, (page: Page) => Promise<void>][] = [
  ['with answers', (page) => ask(page, 'Bücherei')],
  ['with an answer chosen', (page) => page.keyboard.press('ArrowDown')],
  ['with a concept’s card', (page) => ask(page, 'Medienausweis')],
  ['with no answer', (page) => ask(page, 'qqxxzzvv')],
];

/** On a phone, targets may be too small for a finger; all else is the same as on a desktop. */
const targetsIn = (scope?: string) => ({ onlyRules: ['target-size'], ...(scope === undefined ? {} : { scope }) });

describe.each([
  ['on a desktop, in any scheme of colours', {}, runAxeInAllSchemes],
  ['on a phone', { viewport: phone, hasTouch: true }, (page: Page, scope?: string) => runAxe(page, targetsIn(scope))],
] as const)('what opens over a page, %s', (_how, options, barriersOf) => {
  test('the search has no barrier in any of its states', async () => {
    const page = await open(pageOf.measure, options);
    await openDialog(page);
    expect(await barriersOf(page), 'before a word is typed').toEqual([]);
    for (const [state, prepare] of states) {
      await prepare(page);
      expect(await barriersOf(page, dialog), state).toEqual([]);
    }
    expectQuiet(page);
  });

  test('the search has no barrier when it cannot be loaded', async () => {
    const page = await open(pageOf.measure, options, intercepted);
    await page.route('**/*.pf_index', (route) => route.abort());
    await openDialog(page);
    await searchOf(page).field.fill('Bücherei');
    await page.getByRole('button', { name: word('search.retry') }).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  test('a definition has no barrier', async () => {
    const page = await open(pageOf.measure, options);
    await page.locator('button.term').first().click();
    await page.locator('.definition:popover-open').waitFor();
    expect(await barriersOf(page)).toEqual([]);
    expectQuiet(page);
  });
});

test('the page of the search has no barrier with answers and without', async () => {
  const page = await open(`${pageOf.search}?q=Bücherei`);
  await answered(page);
  expect(await runAxe(page)).toEqual([]);
  await ask(page, 'qqxxzzvv');
  expect(await runAxe(page)).toEqual([]);
  expectQuiet(page);
});

test('the open menu of a phone has no barrier in any scheme of colours', async () => {
  const page = await open(pageOf.measure, { viewport: phone, hasTouch: true });
  await page.getByRole('button', { name: word('nav.menu') }).click();
  await page.getByRole('navigation', { name: word('nav.main') }).waitFor();
  expect(await runAxeInAllSchemes(page)).toEqual([]);
  expectQuiet(page);
});
