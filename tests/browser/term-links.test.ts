import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet } from './helpers.ts';
import { narrow, pageOf, phone, zoomed } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open, visit } = useSite();

/** A word with a definition, in running text. */
function termOf(page: Page, index = 0): Locator {
  return page.locator('main p button.term').nth(index);
}

/** The definition that a word opens. */
async function definitionOf(page: Page, term: Locator): Promise<Locator> {
  return page.locator(`#${await term.getAttribute('popovertarget')}`);
}

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_how, javaScriptEnabled) => {
  test('a click on a word opens its definition, and another closes it', async () => {
    const page = await visit(pageOf.measure, { javaScriptEnabled });
    const term = termOf(page);
    const definition = await definitionOf(page, term);
    expect(await definition.isVisible()).toBe(false);
    await term.click();
    expect(await definition.isVisible()).toBe(true);
    expect((await definition.locator('span').textContent())?.length).toBeGreaterThan(20);
    await term.click();
    expect(await definition.isVisible()).toBe(false);
    expectQuiet(page);
  });

  test('a finger opens it, and a touch elsewhere closes it', async () => {
    const page = await visit(pageOf.measure, { javaScriptEnabled, hasTouch: true, viewport: phone });
    const term = termOf(page);
    const definition = await definitionOf(page, term);
    await term.tap();
    expect(await definition.isVisible()).toBe(true);
    await page.locator('h1').tap();
    await expect.poll(() => definition.isVisible()).toBe(false);
  });

  test.each(['Enter', 'Space'])(
    '%s opens it, Tab leads on into it, and Escape closes it and gives the focus back to the word',
    async (key) => {
      const page = await visit(pageOf.measure, { javaScriptEnabled });
      const term = termOf(page);
      const definition = await definitionOf(page, term);
      await term.focus();
      await page.keyboard.press(key);
      expect(await definition.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await isFocused(definition.getByRole('link'))).toBe(true);
      await page.keyboard.press('Escape');
      expect(await definition.isVisible()).toBe(false);
      expect(await isFocused(term)).toBe(true);
    },
  );

  test('the definition leads on to its page in the glossary', async () => {
    const page = await visit(pageOf.measure, { javaScriptEnabled });
    const term = termOf(page);
    const definition = await definitionOf(page, term);
    const said = [await definition.locator('strong').textContent(), await definition.locator('span').textContent()];
    await term.click();
    await definition.getByRole('link').click();
    await page.waitForURL(`**/${pageOf.glossary}**`);
    expect([await page.locator('h1').textContent(), await page.locator('.lead').textContent()]).toEqual(said);
  });
});

test('a page holds each definition once, however often its word is used', async () => {
  const page = await visit(pageOf.measure);
  const targets = await page
    .locator('button.term')
    .evaluateAll((terms) => terms.map((term) => term.getAttribute('popovertarget')));
  const ids = await page.locator('.definition').evaluateAll((definitions) => definitions.map(({ id }) => id));
  expect(targets.length).toBeGreaterThan(ids.length);
  expect([...ids].sort()).toEqual([...new Set(targets)].sort());
});

test('only one definition is open at a time', async () => {
  const page = await open(pageOf.measure);
  const words = new Set<string>();
  for (const term of await page.locator('main button.term').all()) {
    const target = (await term.getAttribute('popovertarget')) ?? '';
    if (words.has(target)) continue;
    words.add(target);
    await term.evaluate((element: HTMLElement) => element.click());
    expect(await page.locator('.definition:popover-open').count()).toBe(1);
  }
  expect(words.size).toBeGreaterThan(1);
});

describe.each([
  ['on a desktop', { width: 1280, height: 800 }],
  ['on a phone', phone],
  ['in a window 320 px wide', narrow],
  ['at 400 %', zoomed],
])('%s', (_how, viewport) => {
  test.each([0.1, 0.5, 0.9])(
    'a definition covers no line of its word and stays in the window, with the word at %f of its height',
    async (part) => {
      const page = await visit(pageOf.measure, { viewport });
      const problems = await page.locator('main button.term').evaluateAll((terms, share) => {
        // The button that is pressed in the middle of a page of text, as a reader does; Playwright would scroll it
        // elsewhere first.
        const problemsOf = (element: Element): string[] => {
          const { y, height } = element.getBoundingClientRect();
          scrollBy({ top: y + height / 2 - innerHeight * share, behavior: 'instant' });
          (element as HTMLElement).click();
          const definition = document.querySelector('.definition:popover-open');
          if (!(definition instanceof HTMLElement)) return ['does not open'];
          const box = definition.getBoundingClientRect();
          const lines = [...element.getClientRects()];
          const first = Math.min(...lines.map(({ top }) => top));
          const last = Math.max(...lines.map(({ bottom }) => bottom));
          const isBelow = box.top >= last - 1;
          const hasRoomBelow = innerHeight - last > box.height + 16;
          const scrolls = definition.scrollHeight > definition.clientHeight + 1;
          const found = [
            box.left < 0 && 'leaves the window on the left',
            box.right > innerWidth && 'leaves the window on the right',
            box.top < 0 && 'leaves the window at the top',
            box.bottom > innerHeight && 'leaves the window at the bottom',
            !isBelow && box.bottom > first + 1 && 'covers its word',
            !isBelow && hasRoomBelow && 'hides what was read, though there is room below',
            box.width < Math.min(240, innerWidth - 64) && `is only ${Math.round(box.width)} px wide`,
            scrolls && innerHeight > 500 && 'has to be scrolled',
            document.documentElement.scrollWidth > innerWidth && 'widens the page',
          ].flatMap((problem) =>
            problem
              ? [
                  `${element.textContent?.trim()}: ${problem} ` +
                    `(${Math.round(box.top)}–${Math.round(box.bottom)}, word ${Math.round(first)}–${Math.round(last)})`,
                ]
              : [],
          );
          definition.hidePopover();
          return found;
        };
        return terms.flatMap(problemsOf);
      }, part);
      expect(problems).toEqual([]);
    },
  );
});

test('a definition that is higher than its room can be scrolled to its end', async () => {
  const page = await visit(pageOf.measure, { viewport: zoomed });
  const term = termOf(page);
  const definition = await definitionOf(page, term);
  await definition.locator('span').evaluate((span) => (span.textContent = `${span.textContent} `.repeat(8)));
  await term.click();
  const link = definition.getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const box = await link.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(zoomed.height);
});

test('on paper a word is plain text, and its definition is not there', async () => {
  const page = await open(pageOf.measure);
  const term = termOf(page);
  await term.click();
  await page.emulateMedia({ media: 'print' });
  expect(await (await definitionOf(page, term)).isVisible()).toBe(false);
  const style = await term.evaluate((element) => {
    const { textDecorationLine, backgroundColor, borderStyle, color } = getComputedStyle(element);
    return {
      textDecorationLine,
      backgroundColor,
      borderStyle,
      isColourOfText: color === getComputedStyle(element.closest('p') ?? element).color,
    };
  });
  expect(style).toEqual({
    textDecorationLine: 'none',
    backgroundColor: 'rgba(0, 0, 0, 0)',
    borderStyle: 'none',
    isColourOfText: true,
  });
});

test('where popovers are not known, a definition is read below the paragraph that uses its word first', async () => {
  const page = await open(pageOf.measure);
  const order = await page.evaluate(() => {
    const definitions = [...document.querySelectorAll('.definition')];
    for (const definition of definitions) definition.removeAttribute('popover');
    return definitions.map((definition) => {
      const first = document.querySelector(`[popovertarget="${definition.id}"]`);
      const block = first?.closest('p, li, table') ?? document.body;
      return {
        isSeen: definition.checkVisibility(),
        isBelow:
          definition.getBoundingClientRect().top >= block.getBoundingClientRect().bottom - 1 ||
          block.contains(definition),
        isNear: definition.getBoundingClientRect().top - block.getBoundingClientRect().bottom < 400,
        isIndented:
          definition.getBoundingClientRect().width < (definition.parentElement?.getBoundingClientRect().width ?? 0) + 1,
      };
    });
  });
  expect(order.length).toBeGreaterThan(1);
  for (const each of order) expect(each).toEqual({ isSeen: true, isBelow: true, isNear: true, isIndented: true });
});

test('a definition is no part of what the search finds', async () => {
  const page = await open(pageOf.measure);
  expect(await page.locator('.definition:not([data-pagefind-ignore])').count()).toBe(0);
});
