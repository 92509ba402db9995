import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { completeTags, languages, rightToLeft, source, tags, translatedTags, word, wordsIn } from '../setup/words.ts';
import { expectQuiet } from './helpers.ts';
import { pageIn, pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open, visit } = useSite();

/** Languages of which two pages are translated, one of them by half. */
const onlyBegun: readonly string[] = ['fa', 'so'];

/** The complete translations: of the others some pages are shown in the source language. */
const translations = completeTags.filter((tag) => tag !== source);

describe('the language chooser', () => {
  const order = async (options: BrowserContextOptions): Promise<string[]> => {
    const page = await open(pageOf['language chooser'], options);
    const shown = await page
      .locator('[data-language]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['language'] ?? ''));
    expect(new URL(page.url()).pathname).toBe('/');
    expectQuiet(page);
    return shown;
  };

  test.each([
    ['uk-UA', 'uk'],
    ['ar', 'ar'],
    ['de-AT', 'de'],
    // content/languages.json says that browsers ask for Ukrainian as Rusyn too.
    ['rue', 'uk'],
  ])('puts the language of a browser set to %s first, and sends nobody anywhere', async (locale, first) => {
    const shown = await order({ locale });
    expect(shown[0]).toBe(first);
    expect(shown.toSorted()).toEqual(tags.toSorted());
  });

  test('keeps its order for a language that the site does not have, and without JavaScript', async () => {
    expect(await order({ locale: 'fr' })).toEqual(tags);
    expect(await order({ locale: 'ar', javaScriptEnabled: false })).toEqual(tags);
  });

  test('names each language in that language, in its direction', async () => {
    const page = await visit(pageOf['language chooser']);
    for (const { tag, name, direction } of languages) {
      const item = page.locator(`[data-language="${tag}"]`);
      expect([await item.getAttribute('lang'), await item.getAttribute('dir')]).toEqual([tag, direction]);
      expect(await item.getByRole('link').innerText()).toContain(name);
    }
  });
});

describe('the language picker', () => {
  test('leads to the same page without JavaScript', async () => {
    const page = await visit(pageOf.concept, { javaScriptEnabled: false });
    const links = page.locator('#languages a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      tags.map((tag) => `/${pageIn(tag, pageOf.concept)}`),
    );
  });

  test.each(languages.filter(({ tag }) => translations.includes(tag)))(
    'keeps the page and the section that is being read, into $name',
    async ({ tag, name }) => {
      const page = await visit(`${pageOf.measure}#was-2025-geschah`);
      await page.locator('.language-button').click();
      await page.locator('#languages').getByRole('link', { name }).click();
      await page.waitForURL(`**/${pageIn(tag, pageOf.measure)}#was-2025-geschah`);
      const heading = page.locator('#was-2025-geschah');
      expect(await heading.evaluate((element) => element.tagName)).toBe('H2');
      await expect
        .poll(() => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top)))
        .toBeLessThan(400);
      expectQuiet(page);
    },
  );

  test('keeps no section at the top of a page', async () => {
    const page = await visit(pageOf.measure);
    await page.locator('.language-button').click();
    await page.locator(`#languages a[lang=${rightToLeft}]`).click();
    await page.waitForURL(`**/${pageIn(rightToLeft, pageOf.measure)}`);
  });
});

test('the anchors of a page are the same in every language', async () => {
  const anchors = async (address: string): Promise<string[]> => {
    const page = await visit(address);
    // In the place of a section that is not translated yet, a notice has its anchors. Former ones stand in the heading.
    const places = page.locator(
      '.text .heading > [id], .text .heading > [id] > span:empty[id], .text .notice[id], .text .notice [id]',
    );
    return places.evaluateAll((all) => all.map(({ id }) => id));
  };
  for (const address of [pageOf.measure, pageOf.year, pageOf['official sources'], pageOf.text]) {
    const own = await anchors(address);
    expect(own.length).toBeGreaterThan(1);
    for (const tag of translatedTags) expect(await anchors(pageIn(tag, address)), pageIn(tag, address)).toEqual(own);
  }
});

test('a concept shows its name in every language, marked as such, and how sure the name is', async () => {
  const page = await visit(pageIn(rightToLeft, pageOf.concept));
  const names = page.locator('.names li');
  const words = wordsIn(rightToLeft);
  // Two of the languages have only begun.
  const known = languages.filter(({ tag }) => !onlyBegun.includes(tag));
  expect(await names.count()).toBe(known.length);
  for (const [index, { tag, name, direction }] of known.entries()) {
    const link = names.nth(index).locator(`a[lang="${tag}"]`).first();
    expect([await link.getAttribute('dir'), await link.getAttribute('href')]).toEqual([
      direction,
      `/${pageIn(tag, pageOf.concept)}`,
    ]);
    expect(await names.nth(index).innerText()).toContain(name);
    if (tag !== source) expect(await names.nth(index).innerText()).toContain(words['concept.rendering']);
  }
});

describe('a translation that no person has checked', () => {
  test.each(translatedTags)('says so on its pages in %s, with a link to what that means', async (tag) => {
    const few = [pageOf.text, 'de/woerter/stadtbuecherei/'];
    for (const address of onlyBegun.includes(tag) ? few : [pageOf.home, 'de/vorhaben/buecherboot/', pageOf.concept]) {
      const page = await visit(pageIn(tag, address));
      const note = page.locator('.made');
      expect(await note.isVisible()).toBe(true);
      expect(await note.getByRole('link').getAttribute('href')).toBe(`/${pageIn(tag, pageOf.translations)}`);
    }
  });

  test('the pages in the source language say nothing of the kind', async () => {
    expect(await (await visit(pageOf.measure)).locator('.made').count()).toBe(0);
  });
});

test('a page that is not translated yet is shown in the source language, under a notice in the reader’s', async () => {
  const page = await visit(pageIn('uk', pageOf.measure));
  expect(await page.locator('html').getAttribute('lang')).toBe('uk');
  expect(await page.locator('main article').getAttribute('lang')).toBe(source);
  expect(await page.locator('.notice').first().innerText()).toContain(wordsIn('uk')['language.fallback']);
  expect(await page.locator('h1').innerText()).toBe('Am Abend offen');
  expectQuiet(page);
});

test('from right to left, the contents of a page in another direction stand apart from the pages', async () => {
  const page = await visit(pageIn('fa', pageOf.measure), { viewport: { width: 1400, height: 900 } });
  const boxOf = async (selector: string): Promise<{ x: number; width: number }> =>
    (await page.locator(selector).boundingBox()) ?? { x: 0, width: 0 };
  const [contents, words, pages] = [await boxOf('.contents'), await boxOf('article h1'), await boxOf('.section-pages')];
  expect(contents.x + contents.width).toBeLessThanOrEqual(words.x);
  expect(pages.x).toBeGreaterThanOrEqual(words.x + words.width);
  expect(await page.locator('.contents').getAttribute('lang')).toBe('fa');
  expect(await page.locator('.contents a').first().getAttribute('lang')).toBe(source);
});

test('the notice of an untranslated home page has room around it', async () => {
  const page = await visit('fa/');
  const notice = await page.locator('main > .notice').boundingBox();
  const heading = await page.locator('h1').boundingBox();
  expect((heading?.y ?? 0) - ((notice?.y ?? 0) + (notice?.height ?? 0))).toBeGreaterThan(20);
});

test('an answer of the search in another language says which', async () => {
  const page = await visit('fa/search/?q=B%C3%BCcherboot');
  const answer = page.locator('[data-search-results][data-ready] [data-search-result]').first();
  expect(await answer.getAttribute('href')).toContain('/fa/vorhaben/buecherboot/');
  const title = answer.locator('.answer-title');
  expect([await title.getAttribute('lang'), await title.getAttribute('dir')]).toEqual([source, 'ltr']);
  expect(await answer.locator('.answer-kind').innerText()).toContain('آلمانی');
});

test('what a search says in words that a language does not have yet has their language and their plurals', async () => {
  // Persian has one form for none and for one; its words are still those of the source language.
  const page = await visit('fa/search/?q=Barkasse');
  await page.locator('[data-search-results][data-ready] [data-search-result]').first().waitFor();
  const status = page.locator('.search-status bdi');
  expect(await status.innerText()).toBe(word('search.count_one', { count: 1, query: 'Barkasse' }));
  const ofWords = async (selector: string): Promise<(string | null)[]> => {
    const first = page.locator(selector).first();
    return [await first.getAttribute('lang'), await first.getAttribute('dir')];
  };
  expect(await ofWords('.search-status bdi')).toEqual([source, 'ltr']);
  expect(await ofWords('.search-kinds legend bdi')).toEqual([source, 'ltr']);
  expect(await page.locator('.search-page').innerText()).not.toMatch(/[\u2066-\u2069]/);
});

test('a word of the interface that a language does not have yet is shown in the source language', async () => {
  expect(wordsIn('uk')['roles.note']).toBeUndefined();
  const page = await visit(pageIn('uk', pageOf.bodies));
  expect(await page.locator('.roles').innerText()).toContain(word('roles.note'));
});

describe('from right to left', () => {
  test.each([
    ['a publisher', pageOf.timeline, '.timeline small a'],
    ['a title and a publisher in an official block', pageOf['official sources'], '.layer-source'],
    ['a title and a publisher in the list of sources', pageOf.record, '.source-list span'],
  ])('a date behind %s in Latin letters stands in its own order', async (_what, address, selector) => {
    const page = await visit(pageIn(rightToLeft, address));
    const orders = await page.locator(selector).evaluateAll((all) =>
      all.flatMap((element) => {
        const date = [...element.childNodes].find(
          (node): node is Text => node instanceof Text && /\d{1,2}\s\p{Script=Arabic}+\s\d{4}/u.test(node.data),
        );
        if (!date) return [];
        const start = date.data.search(/\d{1,2}\s\p{Script=Arabic}/u);
        const offsets = [
          start,
          start + date.data.slice(start).search(/\p{Script=Arabic}/u),
          start + date.data.slice(start).search(/\d{4}/),
        ];
        const boxes = offsets.map((offset) => {
          const range = document.createRange();
          range.setStart(date, offset);
          range.setEnd(date, offset + 1);
          return range.getBoundingClientRect();
        });
        // Where a line breaks within the date, the next line begins at the right again.
        const isOneLine = boxes.every(({ top }) => Math.abs(top - (boxes[0]?.top ?? 0)) < 4);
        return isOneLine ? [boxes.map(({ left }) => left)] : [];
      }),
    );
    expect(orders.length).toBeGreaterThan(0);
    for (const positions of orders) expect(positions).toEqual(positions.toSorted((a, b) => b - a));
  });
});
