import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds, pageOf, phone, useSite } from './site-pages.ts';

const { open } = useSite();

/** What one press of Tab came to. */
interface Stop {
  /** Number of the element among all that a reader can reach; -1 for none of them. */
  index: number;
  name: string;
  outline: number;
  isInWindow: boolean;
  /** What lies over it. */
  cover: string;
}

/** Numbers all that the keyboard must reach and says how many there are; of a group of radio buttons, which is one stop, the chosen one. */
function numberStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const interactive = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(interactive)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.matches('[type=radio]:not(:checked)'),
    );
    for (const [index, element] of all.entries()) element.dataset['stop'] = String(index);
    return all.length;
  });
}

/** Leaves the page upwards: the field of the search has the focus from the start. */
async function toTheTop(page: Page): Promise<void> {
  if (await page.evaluate(() => document.activeElement === document.body)) return;
  await page.locator('.skip').focus();
  await page.keyboard.press('Shift+Tab');
}

/** Presses Tab and says where that led. */
async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const shown = element.closest('label') ?? element;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // A link that breaks over lines is several boxes.
    const box =
      [...shown.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? shown.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
    const top = document.elementFromPoint(x, y);
    const isCovered = top !== null && !shown.contains(top) && !top.contains(shown);
    return {
      index: Number(element.dataset['stop'] ?? -1),
      name: element.outerHTML.slice(0, 90),
      outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      isInWindow: y >= 0 && y <= innerHeight && x >= 0 && x <= innerWidth,
      cover: isCovered ? top.outerHTML.slice(0, 90) : '',
    };
  });
}

/** Presses Tab until it leaves the page or comes back to where it was first. */
async function tabThrough(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length <= most) {
    const stop = await tab(page);
    if (stop.index === -1 || stops.some(({ index }) => index === stop.index)) break;
    stops.push(stop);
  }
  return stops;
}

/** The print edition has more links than a test has patience for; its contents and its first pages stand for it. */
const patience = 150;

describe.each([
  ['on a desktop', { viewport: { width: 1280, height: 720 } }],
  ['on a phone', { viewport: phone }],
])('by keyboard alone, %s', (_how, options) => {
  test.each(kinds)(
    '%s: Tab reaches all there is, in order, shows where it is, and is caught nowhere',
    async (_kind, address) => {
      const page = await open(address, options);
      await toTheTop(page);
      const count = await numberStops(page);
      const expected = Math.min(count, patience);
      const stops = await tabThrough(page, expected);
      expect(stops.map(({ index }) => index).slice(0, expected)).toEqual([...Array(expected).keys()]);
      expect(
        stops.filter(({ outline }) => outline < 2).map(({ name }) => name),
        'has the focus and does not show it',
      ).toEqual([]);
      expect(
        stops.filter(({ isInWindow }) => !isInWindow).map(({ name }) => name),
        'has the focus and is not in the window',
      ).toEqual([]);
      expect(
        stops.filter(({ cover }) => cover).map(({ name, cover }) => `${name} under ${cover}`),
        'has the focus and is hidden',
      ).toEqual([]);
    },
  );

  test.each(kinds.filter(([kind]) => kind !== 'language chooser'))(
    '%s: the first Tab is a link that leads to the text',
    async (_kind, address) => {
      const page = await open(address, options);
      await toTheTop(page);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
      expect((await page.getByRole('link', { name: 'Skip to the text' }).boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
    },
  );
});

test('focus that moves backwards up a page is not hidden under the header', async () => {
  const page = await open(pageOf.glossary, { viewport: { width: 1280, height: 480 } });
  await page.locator('.cite summary').focus();
  const covered: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Shift+Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const header = document.querySelector('.site-header')?.getBoundingClientRect();
      return !element.closest('.site-header') && element.getBoundingClientRect().top < (header?.bottom ?? 0)
        ? element.outerHTML
        : '';
    });
    if (name) covered.push(name);
  }
  expect(covered).toEqual([]);
});

test('a heading that a link leads to is not hidden under the header', async () => {
  for (const viewport of [phone, { width: 1280, height: 720 }]) {
    const page = await open(`${pageOf.year}#two-more-countries`, { viewport });
    const tops = await page.evaluate(() =>
      [document.querySelector(':target'), document.querySelector('.site-header')].map((each) =>
        each?.getBoundingClientRect(),
      ),
    );
    expect(tops[0]?.top).toBeGreaterThanOrEqual(tops[1]?.bottom ?? Infinity);
  }
});

test('the menu of a phone opens with Enter, is read next, and Escape closes it and gives the focus back', async () => {
  const page = await open(pageOf.measure, { viewport: phone });
  const button = page.getByRole('button', { name: 'Menu' });
  const menu = page.getByRole('navigation', { name: 'Parts of the site' });
  expect(await menu.isVisible()).toBe(false);
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await menu.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('The policy');
  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/measures/');
});

test('the contents of a page fold out on a phone by keyboard', async () => {
  const page = await open(pageOf.measure, { viewport: phone });
  const contents = page.getByRole('navigation', { name: 'On this page' });
  expect(await contents.getByRole('link').first().isVisible()).toBe(false);
  await contents.locator('summary').focus();
  await page.keyboard.press('Enter');
  await contents.getByRole('link', { name: 'In short' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**#in-short');
});

test('the choice of colours is made with the arrow keys', async () => {
  const page = await open(pageOf.home);
  await page.getByRole('radio', { name: 'As the device is set' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'Light' }).isChecked()).toBe(true);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
});
