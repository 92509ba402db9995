import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { desktop, kinds, pageOf, phone } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open, visit } = useSite();

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

/**
 * Numbers all that the keyboard must reach and says how many there are; of a group of radio buttons, which is one
 * stop, the chosen one.
 */
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

/** Leaves the page upwards: the field of the search takes the focus when its script is there. */
async function toTheTop(page: Page): Promise<void> {
  const field = '[data-search-page] input[type=search]';
  if ((await page.locator(field).count()) === 0) return;
  await page.locator(`${field}:focus`).waitFor();
  await page.locator('.skip').focus();
  await page.keyboard.press('Shift+Tab');
}

/** Where in the page each press of Tab leads is written down when the key goes up, in `stops`. */
function recordStops(page: Page): Promise<void> {
  return page.evaluate(() => {
    const stops: Stop[] = [];
    Object.assign(globalThis, { stops });
    addEventListener('keyup', () => {
      const element = document.activeElement as HTMLElement;
      const shown = element.closest('label') ?? element;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      // A link that breaks over lines is several boxes.
      const box =
        [...shown.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ??
        shown.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
      const top = document.elementFromPoint(x, y);
      const isCovered = top !== null && !shown.contains(top) && !top.contains(shown);
      stops.push({
        index: Number(element.dataset['stop'] ?? -1),
        name: element.outerHTML.slice(0, 90),
        outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        isInWindow: y >= 0 && y <= innerHeight && x >= 0 && x <= innerWidth,
        cover: isCovered ? top.outerHTML.slice(0, 90) : '',
      });
    });
  });
}

/** Presses Tab a number of times and says where that led. The presses are sent off without waiting for one another. */
async function tabThrough(page: Page, times: number): Promise<Stop[]> {
  await recordStops(page);
  const keyboard = await page.context().newCDPSession(page);
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all(
    Array.from({ length: times }, () => [
      keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
      keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]).flat(),
  );
  await keyboard.detach();
  return page.evaluate(() => (globalThis as unknown as { stops: Stop[] }).stops);
}

/** The print edition has more links than a test has patience for; its contents and its first pages stand for it. */
const patience = 150;

describe.each([
  ['on a desktop', { viewport: desktop }],
  ['on a phone', { viewport: phone }],
])('by keyboard alone, %s', (_how, options) => {
  test.each(kinds)(
    '%s: Tab reaches all there is, in order, shows where it is, and is caught nowhere',
    async (_, address) => {
      const page = await visit(address, options);
      await toTheTop(page);
      const count = await numberStops(page);
      const expected = Math.min(count, patience);
      const stops = await tabThrough(page, expected);
      expect(stops.map(({ index }) => index)).toEqual([...Array(expected).keys()]);
      const names = (isWrong: (stop: Stop) => boolean): string[] =>
        stops.filter(isWrong).map(({ name, cover }) => (cover ? `${name} under ${cover}` : name));
      expect(
        names(({ outline }) => outline < 2),
        'has the focus and does not show it',
      ).toEqual([]);
      expect(
        names(({ isInWindow }) => !isInWindow),
        'has the focus and is not in the window',
      ).toEqual([]);
      expect(
        names(({ cover }) => cover !== ''),
        'has the focus and is hidden',
      ).toEqual([]);
    },
  );

  // The other pages have the same frame. The search takes the focus, and the print edition has no navigation.
  test.each([pageOf.home, pageOf.measure, pageOf.glossary, pageOf.search, pageOf['print edition']])(
    '/%s: the first Tab is a link that leads to the text',
    async (address) => {
      const page = await visit(address, options);
      await toTheTop(page);
      await page.keyboard.press('Tab');
      const skip = word('skipLink.label');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(skip);
      expect((await page.getByRole('link', { name: skip }).boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
    },
  );
});

test('focus that moves backwards up a page is not hidden under the header', async () => {
  const page = await visit(pageOf.glossary, { viewport: { width: 1280, height: 480 } });
  await page.locator('.cite summary').focus();
  const covered: string[] = [];
  for (let isInText = true, presses = 0; isInText && presses < 60; presses++) {
    await page.keyboard.press('Shift+Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const header = document.querySelector('.site-header')?.getBoundingClientRect();
      return {
        name: element.outerHTML.slice(0, 90),
        isInText: element.closest('main') !== null,
        isCovered: element.getBoundingClientRect().top < (header?.bottom ?? Infinity),
      };
    });
    isInText = stop.isInText;
    if (isInText && stop.isCovered) covered.push(stop.name);
  }
  expect(covered).toEqual([]);
});

test('a heading that a link leads to is not hidden under the header', async () => {
  for (const viewport of [phone, desktop]) {
    const page = await visit(`${pageOf.measure}#warum`, { viewport });
    const tops = await page.evaluate(() =>
      [document.querySelector(':target'), document.querySelector('.site-header')].map((each) =>
        each?.getBoundingClientRect(),
      ),
    );
    expect(tops[0]?.top).toBeGreaterThanOrEqual(tops[1]?.bottom ?? Infinity);
  }
});

test('the menu of a phone opens with Enter, is read next, and Escape closes it and gives the focus back', async () => {
  const page = await visit(pageOf.measure, { viewport: phone });
  const button = page.getByRole('button', { name: word('nav.menu') });
  const menu = page.getByRole('navigation', { name: word('nav.main') });
  expect(await menu.isVisible()).toBe(false);
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await menu.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(word('section.plan'));
  await page.keyboard.press('Escape');
  expect(await menu.isVisible()).toBe(false);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${pageOf['table of measures']}`);
});

test('the contents of a page fold out on a phone by keyboard', async () => {
  const page = await visit(pageOf.measure, { viewport: phone });
  const contents = page.getByRole('navigation', { name: word('nav.contents') });
  expect(await contents.getByRole('link').first().isVisible()).toBe(false);
  await contents.locator('summary').focus();
  await page.keyboard.press('Enter');
  await contents.getByRole('link', { name: 'Kurz gesagt' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**#kurz-gesagt');
});

test('the choice of colours is made with the arrow keys', async () => {
  const page = await open(pageOf.home);
  await page.getByRole('radio', { name: word('theme.auto') }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: word('theme.light') }).isChecked()).toBe(true);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
});

test('who keeps a language comes to the button in the place of the other; what is done is said once', async () => {
  const page = await open(pageOf.downloads);
  await page.locator('[data-keep] summary').click();
  const [keep, remove] = [word('keep.keep'), word('keep.remove')].map((name) =>
    page.getByRole('button', { name, exact: true }),
  ) as [Locator, Locator];
  await keep.waitFor();
  const said = page.evaluate(
    (last) =>
      new Promise<string[]>((resolve) => {
        const texts: string[] = [];
        const status = document.querySelector('[data-keep] [role=status]')!;
        new MutationObserver(() => {
          texts.push(status.textContent);
          if (status.textContent === last) setTimeout(() => resolve(texts), 100);
        }).observe(status, { childList: true });
      }),
    word('keep.kept'),
  );
  await keep.press('Enter');
  expect((await said).filter((text) => text === word('keep.kept'))).toHaveLength(1);
  expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);
  await remove.press('Enter');
  await keep.waitFor();
  expect(await keep.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.locator('[data-keep] summary').focus();
  await keep.click();
  await page.locator('[data-keep] summary').focus();
  await remove.waitFor();
  expect(await page.evaluate(() => document.activeElement?.localName), 'who went on is not called back').toBe(
    'summary',
  );
});
