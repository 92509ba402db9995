import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet, runAxe } from './helpers.ts';
import { answerAddresses, answered, ask, openAnswers as openAnswersWith, openDialog, searchOf } from './search-page.ts';
import { pageOf, phone } from './site-pages.ts';
import { word, wordsIn } from '../setup/words.ts';
import { useSite } from './use-site.ts';

const { open, visit } = useSite();

/** Opens the page of a language's search on a query and waits for its answers. */
const openAnswers = (query: string, locale = 'de'): Promise<Page> => openAnswersWith(visit, query, { locale });

/** The words that are marked on the page, in whichever way the browser does it. */
async function markedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString()));
}

describe('a query that names a concept', () => {
  test('has its card on top, with the definition and the official name, and says what else was searched', async () => {
    const page = await openAnswers('Büchereikarte');
    const card = page.locator('.search-card');
    expect(await card.getByRole('link').getAttribute('href')).toBe(`/${pageOf.concept}`);
    expect(await card.textContent()).toMatch(/Die Karte, mit der man in der Bücherei Bücher/);
    expect(await card.locator('bdi[lang=nds]').textContent()).toBe('Bökerkaart');
    const also = page.getByText(word('search.also', { names: 'Medienausweis' }));
    expect(await also.isVisible()).toBe(true);
    expect(await page.locator('.search-above [data-search-result]').count()).toBe(0);
    expect(await runAxe(page)).toEqual([]);
    expectQuiet(page);
  });

  test('has it from right to left too, with the official name in its own direction', async () => {
    const page = await openAnswers('Bökerkaart', 'ar');
    expect(await page.locator('.search-card a').textContent()).toBe('بطاقة المكتبة (MA)');
    const directions = await page
      .locator('.search-card bdi')
      .evaluateAll((names) => names.map((name) => getComputedStyle(name).direction));
    expect(new Set(directions)).toEqual(new Set(['ltr']));
    expect(await runAxe(page)).toEqual([]);
  });

  test('has none where it only shares a word', async () => {
    const page = await openAnswers('Werft und Leuchtturm');
    expect(await page.locator('.search-card').count()).toBe(0);
  });
});

describe('a query with an error in it', () => {
  test('is answered, and one click asks what was meant', async () => {
    const page = await openAnswers('medienauswis');
    expect((await answerAddresses(page))[0]).toMatch(/^\/de\/woerter\/medienausweis\//);
    expect(await searchOf(page).answers.first().locator('mark').first().textContent()).toBe('Medienausweis');
    await page.getByRole('button', { name: 'medienausweis' }).click();
    await answered(page);
    expect(await searchOf(page).field.inputValue()).toBe('medienausweis');
    expect(await page.getByText(word('search.meant', { query: '' }).replace('?', '').trim()).count()).toBe(0);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('medienausweis');
  });
});

describe('a query without an answer', () => {
  test('is asked in the other languages when typing rests, with no engine; nothing is loaded before', async () => {
    const page = await open(pageOf.search, {}, (fresh) => fresh.clock.install());
    await ask(page, 'Werft');
    await page.clock.pauseAt(Date.now() + 60_000);
    const paths: string[] = [];
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
    for (const query of ['книж', 'книжк', 'книжка']) await ask(page, query);
    expect(await searchOf(page).answers.count()).toBe(0);
    expect(paths).toEqual([]);
    await page.clock.runFor(5000);
    const link = page.locator('.search-languages').getByRole('link', { name: 'Українська' });
    await link.waitFor();
    expect(paths.filter((path) => !/\/start\.\w+\.txt$/.test(path))).toEqual([]);
    await page.clock.resume();
    await link.click();
    await page.waitForURL('**/uk/search/?q=*');
    await answered(page);
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
  });

  test('leaves out a language that does not come, and says nothing of it', async () => {
    const page = await open(pageOf.search, {}, (fresh) => fresh.route('**/start.uk.txt', (route) => route.abort()));
    const refused = page.waitForEvent('requestfailed');
    await ask(page, 'книжка');
    await refused;
    expect(await page.getByText(word('search.none', { query: 'книжка' })).isVisible()).toBe(true);
    expect(await page.locator('.search-languages').count()).toBe(0);
  });
});

describe('the words on the page that an answer opens', () => {
  test('are marked, inflected as they are, until the reader clears them', async () => {
    const page = await openAnswers('книжка', 'uk');
    await searchOf(page).answers.first().click();
    await page.getByRole('button', { name: wordsIn('uk')['search.clear'] ?? '' }).waitFor();
    expect(await markedWords(page)).toContain('книжки');
    expect(await runAxe(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: wordsIn('uk')['search.clear'] ?? '' }).click();
    expect(await markedWords(page)).toEqual([]);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.search-marks').count()).toBe(0);
    expectQuiet(page);
  });

  test('are marked on the page that is open already', async () => {
    const page = await visit(pageOf.year);
    await openDialog(page);
    await ask(page, 'alte Barkasse');
    await page.locator(`a[data-search-result][href^="/${pageOf.year}#"]`).click();
    await expect.poll(() => markedWords(page)).toContain('Barkasse');
  });

  test('are not marked on a page that nobody came to from the search', async () => {
    const page = await openAnswers('Werft');
    await searchOf(page).answers.first().click();
    await page.locator('.search-marks').waitFor();
    await page.goto(pageOf.bodies);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.search-marks').count()).toBe(0);
  });

  test('are marked in browsers that can only wrap them', async () => {
    const page = await open(`${pageOf.search}?q=Werft`, {}, (fresh) =>
      fresh.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights')),
    );
    await answered(page);
    await searchOf(page).answers.first().click();
    await page.locator('.search-marks').waitFor();
    expect(await page.locator('mark.search-mark').first().textContent()).toMatch(/^Werft/);
    await page.getByRole('button', { name: word('search.clear') }).click();
    expect(await page.locator('mark.search-mark').count()).toBe(0);
  });
});

describe('the field', () => {
  test('gets its arrows back when they move along the line, in both directions of writing', async () => {
    for (const [locale, query] of [
      ['de', 'Bücherei'],
      ['ar', 'المكتبة'],
    ] as const) {
      const page = await openAnswers(query, locale);
      await page.keyboard.press('ArrowDown');
      expect(await searchOf(page).field.getAttribute('aria-activedescendant')).toBe('answer-0');
      await page.keyboard.press('ArrowLeft');
      expect(await searchOf(page).field.getAttribute('aria-activedescendant')).toBeNull();
    }
  });

  test('keeps the old answers until the new ones are there, and nothing jumps', async () => {
    const page = await openAnswers('Werft');
    const counts = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('[role=combobox]');
      const list = document.querySelector('[data-search-results]');
      const seen: number[] = [];
      new MutationObserver(() => seen.push(list?.children.length ?? 0)).observe(list ?? document.body, {
        childList: true,
      });
      for (const text of ['Barka', 'Barkass', 'Barkasse']) {
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
    await ask(page, 'Bücherei');
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
