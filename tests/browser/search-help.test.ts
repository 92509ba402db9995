import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, runAxe } from './helpers.ts';
import { answerAddresses, answered, ask, openDialog, searchOf } from './search-page.ts';
import { pageOf, phone, useSite } from './site-pages.ts';

const { open } = useSite();

/** Opens the page of a language's search on a query and waits for its answers. */
async function openAnswers(query: string, locale = 'en'): Promise<Page> {
  const page = await open(`${locale}/search/?${new URLSearchParams({ q: query })}`);
  await answered(page);
  return page;
}

/** The words that are marked on the page, in whichever way the browser does it. */
async function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString()));
}

describe('a query that names a concept', () => {
  test('has its card on top, with the definition and the Norwegian name, and says what else was searched', async () => {
    const page = await openAnswers('RPL');
    const card = page.locator('.search-card');
    expect(await card.getByRole('link').getAttribute('href')).toBe('/en/glossary/recognition-of-prior-learning/');
    expect(await card.textContent()).toMatch(/Assessing what somebody already knows/);
    expect(await card.locator('bdi[lang=nb]').textContent()).toBe('realkompetansevurdering');
    expect(await page.getByText('Also searched: recognition of prior learning').isVisible()).toBe(true);
    expect(await page.locator('.search-above [data-search-result]').count()).toBe(0);
    expect(await runAxe(page)).toEqual([]);
    expectQuiet(page);
  });

  test('has it in Arabic too, with the Norwegian name in its own direction', async () => {
    const page = await openAnswers('realkompetansevurdering', 'ar');
    expect(await page.locator('.search-card a').textContent()).toBe('الاعتراف بالتعلم السابق');
    expect(await page.locator('.search-card bdi').evaluate((name) => getComputedStyle(name).direction)).toBe('ltr');
    expect(await runAxe(page)).toEqual([]);
  });

  test('has none where it only shares a word', async () => {
    const page = await openAnswers('Denmark and Iceland');
    expect(await page.locator('.search-card').count()).toBe(0);
  });
});

describe('a query with an error in it', () => {
  test('is answered, and one click asks what was meant', async () => {
    const page = await openAnswers('recogniton of prior learning');
    expect((await answerAddresses(page))[0]).toMatch(/^\/en\/glossary\/recognition-of-prior-learning\//);
    expect(await searchOf(page).answers.first().locator('mark').first().textContent()).toBe('Recognition');
    await page.getByRole('button', { name: 'recognition of prior learning' }).click();
    await answered(page);
    expect(await searchOf(page).field.inputValue()).toBe('recognition of prior learning');
    expect(await page.getByText('Did you mean').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('recognition of prior learning');
  });
});

describe('a query without an answer', () => {
  test('is asked in the other languages, with how many answers they have', async () => {
    const page = await openAnswers('ознайомлювальна програма');
    expect(await searchOf(page).answers.count()).toBe(0);
    const link = page.locator('.search-languages').getByRole('link', { name: /^Українська \(\d+\)$/ });
    await link.click();
    await page.waitForURL('**/uk/search/?q=*');
    await answered(page);
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
  });

  test('leaves out a language that does not come, and says nothing of it', async () => {
    const page = await open(pageOf.search, {}, (fresh) => fresh.route('**/start.uk.pack', (route) => route.abort()));
    const refused = page.waitForEvent('requestfailed');
    await ask(page, 'ознайомлювальна програма');
    await refused;
    expect(await page.getByText('Nothing found for').isVisible()).toBe(true);
    expect(await page.locator('.search-languages').count()).toBe(0);
  });
});

describe('the words on the page that an answer opens', () => {
  test('are marked, inflected as they are, until the reader clears them', async () => {
    const page = await openAnswers('біженець', 'uk');
    await searchOf(page).answers.first().click();
    await page.getByRole('button', { name: 'Прибрати позначки' }).waitFor();
    expect(await markedWords(page)).toContain('біженці');
    expect(await runAxe(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Прибрати позначки' }).click();
    expect(await markedWords(page)).toEqual([]);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.search-marks').count()).toBe(0);
    expectQuiet(page);
  });

  test('are marked on the page that is open already', async () => {
    const page = await open(pageOf.year);
    await openDialog(page);
    await ask(page, 'sheet metal worker');
    await page.locator(`a[data-search-result][href^="/${pageOf.year}#"]`).click();
    await expect.poll(() => markedWords(page)).toContain('metal');
  });

  test('are not marked on a page that nobody came to from the search', async () => {
    const page = await openAnswers('Denmark');
    await searchOf(page).answers.first().click();
    await page.locator('.search-marks').waitFor();
    await page.goto(pageOf.bodies);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.search-marks').count()).toBe(0);
  });

  test('are marked in browsers that can only wrap them', async () => {
    const page = await open(`${pageOf.search}?q=Denmark`, {}, (fresh) =>
      fresh.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights')),
    );
    await answered(page);
    await searchOf(page).answers.first().click();
    await page.locator('.search-marks').waitFor();
    expect(await page.locator('mark.search-mark').first().textContent()).toBe('Denmark');
    await page.getByRole('button', { name: 'Clear the marks' }).click();
    expect(await page.locator('mark.search-mark').count()).toBe(0);
  });
});

describe('the field', () => {
  test('gets its arrows back when they move along the line, in both directions of writing', async () => {
    for (const [locale, query] of [
      ['en', 'training'],
      ['ar', 'التدريب'],
    ] as const) {
      const page = await openAnswers(query, locale);
      await page.keyboard.press('ArrowDown');
      expect(await searchOf(page).field.getAttribute('aria-activedescendant')).toBe('answer-0');
      await page.keyboard.press('ArrowLeft');
      expect(await searchOf(page).field.getAttribute('aria-activedescendant')).toBeNull();
    }
  });

  test('keeps the old answers until the new ones are there, and nothing jumps', async () => {
    const page = await openAnswers('Denmark');
    const counts = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('[role=combobox]');
      const list = document.querySelector('[data-search-results]');
      const seen: number[] = [];
      new MutationObserver(() => seen.push(list?.children.length ?? 0)).observe(list ?? document.body, {
        childList: true,
      });
      for (const text of ['Icela', 'Icelan', 'Iceland']) {
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      while (!list?.hasAttribute('data-ready')) await new Promise((resolve) => setTimeout(resolve, 10));
      return seen;
    });
    expect(counts.length).toBeGreaterThan(0);
    for (const count of counts) expect(count).toBeGreaterThan(0);
  });

  test('leaves the answers in sight above a phone’s keyboard', async () => {
    const page = await open(pageOf.measure, { viewport: phone, isMobile: true, hasTouch: true });
    await page.locator('[data-search-open]').tap();
    await ask(page, 'training');
    // The keyboard takes the lower half of what can be seen.
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { value: 420, configurable: true });
      visualViewport?.dispatchEvent(new Event('resize'));
    });
    const { bottom, top } = await page
      .locator('dialog[open]')
      .evaluate((dialog) => dialog.getBoundingClientRect().toJSON() as DOMRect);
    expect(bottom - top).toBeLessThanOrEqual(420);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    expect(
      await page.locator('[aria-selected=true]').evaluate((option) => option.getBoundingClientRect().bottom),
    ).toBeLessThanOrEqual(421);
  });
});
