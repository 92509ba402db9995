import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rightToLeft, word } from '../setup/words.ts';
import { runAxe } from './helpers.ts';
import { ask, openDialog } from './search-page.ts';
import { kinds, narrow, pageIn, pageOf, zoomed } from './site-pages.ts';
import { smallTargets } from './small-targets.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();

/** A word as long as no language has it. */
const longWord = 'Yrkesopplæringsgodkjenningsordningsveilederutdanningsprogrammet';

/** What of a page does not fit: the page itself where it scrolls sideways, and each text that is cut off. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
    // What only a screen reader is to find, and what scrolls by itself, as a wide table may (WCAG 1.4.10).
    const isExempt = (element: Element): boolean => {
      for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
        const { clipPath, overflowX } = getComputedStyle(each);
        if (clipPath !== 'none' || overflowX === 'auto' || overflowX === 'scroll') return true;
      }
      return !element.checkVisibility({ visibilityProperty: true });
    };
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > width) found.push(`the page is ${scrollWidth} px wide in a window of ${width} px`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (!parent || !text.textContent?.trim() || isExempt(parent) || parent.closest('.skip')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const words = `${name(parent)}: ${text.textContent.trim().slice(0, 40)}`;
      const { left, right, top, bottom } = range.getBoundingClientRect();
      if (left < -0.5 || right > width + 0.5) found.push(`beyond the edge ${words}`);
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowY !== 'hidden' && getComputedStyle(box).overflowY !== 'clip') continue;
        const rect = box.getBoundingClientRect();
        if (left < rect.left - 1 || right > rect.right + 1 || top < rect.top - 4 || bottom > rect.bottom + 4)
          found.push(`cut off ${words}`);
      }
    }
    return found.slice(0, 12);
  });
}

/** Puts a long word in front of every text of the page that a writer or a translator writes. */
async function lengthenWords(page: Page): Promise<void> {
  await page.evaluate((word) => {
    const written = 'h1, h2, h3, p, li, dt, dd, td, th, a, button, summary, label, legend, figcaption, .site-name';
    for (const element of document.querySelectorAll(written)) {
      const text = [...element.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (text) text.textContent = `${word} ${text.textContent ?? ''}`;
    }
  }, longWord);
}

/** Windows 320 px wide: a small phone's, and a desktop's at 400 %, of whose height little is left. */
const sizes = [narrow, zoomed] as const;

test.each(kinds)(
  '%s fits in 320 px and at 400 %%, with words of 63 letters too, and no target is too small for a finger',
  async (_, address) => {
    const page = await visit(address, { viewport: narrow, hasTouch: true });
    // All that the lower window changes is that the header does not stick: what measures quickly looks there again.
    expect(await runAxe(page, { onlyRules: ['target-size'] }), 'too small, as axe measures').toEqual([]);
    for (const size of sizes) {
      await page.setViewportSize(size);
      expect(await misfits(page), 'cut off, or wider than the window').toEqual([]);
      expect(await smallTargets(page), 'too small').toEqual([]);
    }
    await lengthenWords(page);
    // The page stays open for the next: it ends in the window that it began in.
    for (const size of sizes.toReversed()) {
      await page.setViewportSize(size);
      expect(await misfits(page), 'cut off, or wider than the window, with long words').toEqual([]);
    }
  },
);

describe.each([
  ['in a window 320 px wide', narrow],
  ['at 400 %', zoomed],
])('%s', (_how, viewport) => {
  test.each([pageOf.home, pageOf.measure])('/%s fits from right to left too', async (address) => {
    const page = await visit(pageIn(rightToLeft, address), { viewport, hasTouch: true });
    expect(await misfits(page)).toEqual([]);
  });

  test('the search fits, with answers and without, and has no target that is too small', async () => {
    const page = await visit(pageOf.measure, { viewport, hasTouch: true });
    await openDialog(page);
    for (const query of ['Bücherei', longWord]) {
      await ask(page, query);
      expect(await misfits(page), query).toEqual([]);
      expect(await smallTargets(page), query).toEqual([]);
    }
  });

  test('every entry of the menu can be reached', async () => {
    const page = await visit(pageOf.measure, { viewport, hasTouch: true });
    await page.getByRole('button', { name: word('nav.menu') }).click();
    const menu = page.getByRole('navigation', { name: word('nav.main') });
    for (const entry of await menu.getByRole('link').all()) {
      await entry.scrollIntoViewIfNeeded();
      const box = await entry.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    }
    expect(await misfits(page)).toEqual([]);
  });

  test('the header leaves most of the window to the text', async () => {
    const page = await visit(pageOf.measure, { viewport, hasTouch: true });
    await page.evaluate(() => scrollTo(0, 600));
    const bottom = await page.locator('.site-header').evaluate((header) => header.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(viewport.height / 4);
  });
});

test('the table of translations needs no scrolling on a phone, and each value says what it is', async () => {
  const page = await visit(pageOf.translations, { viewport: { width: 390, height: 800 } });
  for (const summary of await page.locator('details.translations summary').all()) await summary.click();
  const tables = await page
    .locator('.table:has(td[data-label])')
    .evaluateAll((boxes) => boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  expect(tables).toEqual(tables.map(() => 0));
  const cell = page.locator('table.translations [data-state=current]').first();
  expect(await cell.evaluate((each) => getComputedStyle(each, '::before').content)).toBe(
    `"${word('translations.current')}"`,
  );
});
