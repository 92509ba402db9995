import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { expectQuiet } from './helpers.ts';
import { answerAddresses, ask, openAnswers as openAnswersWith, openDialog, searchOf } from './search-page.ts';
import { pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();

/** Opens the page of the search on a query and waits for its answers. */
const openAnswers = (query: string): Promise<Page> => openAnswersWith(visit, query);

/** Where the answer leads that the arrow keys have chosen; nothing where there is none. */
async function chosen(page: Page): Promise<string | undefined> {
  const id = await searchOf(page).field.getAttribute('aria-activedescendant');
  const selected = await page
    .locator('[aria-selected=true]')
    .evaluateAll((options) => options.map((option) => option.id));
  expect(selected).toEqual(id === null ? [] : [id]);
  return id === null ? undefined : ((await page.locator(`#${id}`).getAttribute('href')) ?? undefined);
}

describe('the dialog', () => {
  const ways: [string, (page: Page) => Promise<void>][] = [
    ['/', (page) => page.keyboard.press('/')],
    ['Ctrl+K', (page) => page.keyboard.press('Control+k')],
    ['the button', (page) => page.getByRole('link', { name: word('search.open'), exact: true }).click()],
  ];
  test.each(ways)('opens by %s, with the focus in its field, and Escape gives the focus back', async (_way, reach) => {
    const page = await visit(pageOf.measure);
    const before = page.getByRole('link', { name: word('search.open'), exact: true });
    await before.focus();
    await reach(page);
    const dialog = page.getByRole('dialog', { name: word('search.title') });
    await dialog.waitFor();
    expect(await searchOf(page).field.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await before.evaluate((element) => element === document.activeElement)).toBe(true);
    expectQuiet(page);
  });

  test('/ is a letter where somebody is typing', async () => {
    const page = await visit(pageOf.home);
    const field = page.getByLabel(word('home.search'));
    await field.focus();
    await page.keyboard.press('/');
    expect(await field.inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('a click with Ctrl on the button opens the page of the search, as on any link', async () => {
    const page = await visit(pageOf.measure);
    const button = page.getByRole('link', { name: word('search.open'), exact: true });
    expect(await button.getAttribute('href')).toBe(`/${pageOf.search}`);
    // Headless Chromium loads a new tab only sometimes; what is ours to keep is that the browser is left to follow the
    // link.
    const left = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          addEventListener('click', (event) => {
            resolve(event.ctrlKey && !event.defaultPrevented);
            event.preventDefault();
          });
        }),
    );
    await button.click({ modifiers: ['Control'] });
    expect(await left).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('shows the same answers as the page', async () => {
    const page = await openAnswers('alte Barkasse');
    const answers = await answerAddresses(page);
    await page.goto(pageOf.measure);
    await openDialog(page);
    await ask(page, 'alte Barkasse');
    expect(await answerAddresses(page)).toEqual(answers);
    expect(await page.getByRole('link', { name: word('search.page') }).getAttribute('href')).toBe(
      `/${pageOf.search}?q=alte+Barkasse`,
    );
  });

  test('the arrow keys, Home and End choose an answer, Escape lets it go, and Enter opens it', async () => {
    const page = await visit(pageOf.measure);
    await openDialog(page);
    await ask(page, 'Bücherei');
    const addresses = await answerAddresses(page);
    expect(await chosen(page)).toBeUndefined();
    const steps: [string, number][] = [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['End', 9],
      ['ArrowDown', 0],
      ['ArrowUp', 9],
      ['Home', 0],
      ['ArrowDown', 1],
    ];
    for (const [key, index] of steps) {
      await page.keyboard.press(key);
      expect(await chosen(page), key).toBe(addresses[index]);
      const isSeen = await page.locator('[aria-selected=true]').evaluate((option) => {
        const { top, bottom } = option.getBoundingClientRect();
        const box = option.closest('dialog')?.getBoundingClientRect();
        return top >= (box?.top ?? 0) - 1 && bottom <= (box?.bottom ?? 0) + 1;
      });
      expect(isSeen, `${key} shows what it chose`).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await chosen(page)).toBeUndefined();
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${addresses[0]}`);
  });

  test('Enter opens the best answer when none is chosen', async () => {
    const page = await visit(pageOf.measure);
    await openDialog(page);
    await ask(page, 'Werft');
    const [first = ''] = await answerAddresses(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  test('an answer on the page that is open closes the dialog and leads to its section', async () => {
    const page = await visit(pageOf.year);
    await openDialog(page);
    await ask(page, 'alte Barkasse');
    await page.locator(`a[data-search-result][href^="/${pageOf.year}#"]`).click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).not.toBe('');
  });

  test('its button and a click beside it close it', async () => {
    const page = await visit(pageOf.measure);
    const dialog = page.locator('dialog');
    await openDialog(page);
    await page.getByRole('button', { name: word('search.close') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await openDialog(page);
    await page.mouse.click(5, 5);
    await dialog.waitFor({ state: 'hidden' });
  });

  test('the page behind it stays where it is', async () => {
    const page = await visit(pageOf.measure);
    await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    await openDialog(page);
    await ask(page, 'Bücherei');
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => scrollY)).toBe(300);
  });
});
