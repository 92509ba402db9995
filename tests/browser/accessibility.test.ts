import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, runAxe } from './helpers.ts';
import { answered, ask, openDialog } from './search-page.ts';
import { intercepted, kinds, pageIn, pageOf, phone, useSite } from './site-pages.ts';
import { languages, sourceLanguage } from '../setup/settings.ts';

const { open } = useSite();

/** A page that is lost answers 404, which browsers log. */
const lost = [/\b404\b/];

describe.each<[string, BrowserContextOptions]>([
  ['dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['on a phone', { viewport: phone, hasTouch: true }],
])('each kind of page, %s', (_how, options) => {
  test.each(kinds)('%s has no barrier and complains about nothing', async (kind, address) => {
    const page = await open(address, options);
    expect(await runAxe(page)).toEqual([]);
    expectQuiet(page, kind === 'lost' ? lost : []);
  });
});

describe.each(languages.map(({ tag }) => tag).filter((tag) => tag !== sourceLanguage))(
  'each kind of page in %s, dark',
  (locale) => {
    test.each(kinds.filter(([kind]) => kind !== 'language chooser'))(
      '%s has no barrier and complains about nothing',
      async (kind, address) => {
        const page = await open(pageIn(locale, address), { colorScheme: 'dark' });
        expect(await runAxe(page)).toEqual([]);
        expectQuiet(page, kind === 'lost' ? lost : []);
      },
    );
  },
);

describe.each<[string, BrowserContextOptions]>([
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active' }],
  ['on a phone', { viewport: phone, hasTouch: true }],
])('what opens over a page, %s', (_how, options) => {
  test.each<[string, (page: Page) => Promise<void>]>([
    ['before a word is typed', async () => {}],
    ['with answers', (page) => ask(page, 'vocational training')],
    [
      'with an answer chosen',
      async (page) => {
        await ask(page, 'vocational training');
        await page.keyboard.press('ArrowDown');
      },
    ],
    ['with no answer', (page) => ask(page, 'osnabrik')],
    [
      'when it cannot be loaded',
      async (page) => {
        await page.route('**/*.pf_index', (route) => route.abort());
        await page.getByRole('combobox').fill('policy');
        await page.getByRole('button', { name: 'Try again' }).waitFor();
      },
    ],
  ])('the search has no barrier %s', async (_state, prepare) => {
    const page = await open(pageOf.measure, options, intercepted);
    await openDialog(page);
    await prepare(page);
    expect(await runAxe(page)).toEqual([]);
  });

  test('a definition has no barrier', async () => {
    const page = await open(pageOf.measure, options);
    await page.locator('button.term').first().click();
    await page.locator('.definition:popover-open').waitFor();
    expect(await runAxe(page)).toEqual([]);
    expectQuiet(page);
  });
});

test('the page of the search has no barrier with answers and without', async () => {
  const page = await open(`${pageOf.search}?q=recognition`);
  await answered(page);
  expect(await runAxe(page)).toEqual([]);
  await ask(page, 'osnabrik');
  expect(await runAxe(page)).toEqual([]);
  expectQuiet(page);
});

test.each(['light', 'dark'] as const)('the open menu of a phone has no barrier, %s', async (colorScheme) => {
  const page = await open(pageOf.measure, { viewport: phone, hasTouch: true, colorScheme });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('navigation', { name: 'Parts of the site' }).waitFor();
  expect(await runAxe(page)).toEqual([]);
  expectQuiet(page);
});
