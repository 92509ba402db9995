import { describe, expect, test } from 'vitest';
import { expectQuiet } from './helpers.ts';
import { pageIn, pageOf, useSite } from './site-pages.ts';
import { languages, sourceLanguage } from '../setup/settings.ts';

const { open } = useSite();
const translated = languages.filter(({ tag }) => tag !== sourceLanguage);

describe('the language chooser', () => {
  const order = async (options: Parameters<typeof open>[1]): Promise<string[]> => {
    const page = await open(pageOf['language chooser'], options);
    const tags = await page
      .locator('[data-language]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['language'] ?? ''));
    expect(new URL(page.url()).pathname).toBe('/');
    expectQuiet(page);
    return tags;
  };
  const usual = languages.map(({ tag }) => tag);

  test.each([
    ['uk-UA', 'uk'],
    ['ar', 'ar'],
    ['nn-NO', 'nn'],
    ['nb', 'nb'],
    ['en-US', 'en'],
  ])('puts the language of a browser set to %s first, and sends nobody anywhere', async (locale, first) => {
    const tags = await order({ locale });
    expect(tags[0]).toBe(first);
    expect(tags.toSorted()).toEqual(usual.toSorted());
  });

  test('puts both Norwegian languages first where a browser says only that it is Norwegian', async () => {
    expect((await order({ locale: 'no' })).slice(0, 2)).toEqual(['nb', 'nn']);
  });

  test('keeps its order for a language that the site does not have, and without JavaScript', async () => {
    expect(await order({ locale: 'fr' })).toEqual(usual);
    expect(await order({ locale: 'ar', javaScriptEnabled: false })).toEqual(usual);
  });

  test('names each language in that language, in its direction', async () => {
    const page = await open(pageOf['language chooser']);
    for (const { tag, name, direction } of languages) {
      const item = page.locator(`[data-language="${tag}"]`);
      expect([await item.getAttribute('lang'), await item.getAttribute('dir')]).toEqual([tag, direction]);
      expect(await item.getByRole('link').innerText()).toContain(name);
    }
  });
});

describe('the language picker', () => {
  test('leads to the same page without JavaScript', async () => {
    const page = await open(pageOf.concept, { javaScriptEnabled: false });
    const links = page.locator('#languages a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      languages.map(({ tag }) => `/${tag}/glossary/eqf/`),
    );
  });

  test.each(translated.map(({ tag, name }) => [tag, name]))(
    'keeps the page and the section that is being read, into %s',
    async (tag, name) => {
      const page = await open(`${pageOf.measure}#what-happened-in-2024`);
      await page.locator('.language-button').click();
      await page.locator('#languages').getByRole('link', { name }).click();
      await page.waitForURL(`**/${tag}/measures/integration-act/#what-happened-in-2024`);
      const heading = page.locator('#what-happened-in-2024');
      expect(await heading.evaluate((element) => element.tagName)).toBe('H2');
      await expect
        .poll(() => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top)))
        .toBeLessThan(400);
      expectQuiet(page);
    },
  );

  test('keeps no section at the top of a page', async () => {
    const page = await open(pageOf.measure);
    await page.locator('.language-button').click();
    await page.locator('#languages').getByRole('link', { name: 'Polski' }).click();
    await page.waitForURL('**/pl/measures/integration-act/');
  });
});

test('the anchors of a page are the same in every language', async () => {
  const anchors = async (address: string): Promise<string[]> => {
    const page = await open(address);
    return page.locator('.text .heading > [id]').evaluateAll((all) => all.map(({ id }) => id));
  };
  for (const address of [pageOf.measure, pageOf.year, pageOf['official sources'], pageOf.text]) {
    const english = await anchors(address);
    expect(english.length).toBeGreaterThan(1);
    for (const { tag } of translated)
      expect(await anchors(pageIn(tag, address)), pageIn(tag, address)).toEqual(english);
  }
});

test('a concept shows its name in every language, marked as such, and how sure the name is', async () => {
  const page = await open(pageIn('pl', pageOf.concept));
  const names = page.locator('.names li');
  expect(await names.count()).toBe(languages.length);
  for (const [index, { tag, name, direction }] of languages.entries()) {
    const link = names.nth(index).locator(`a[lang="${tag}"]`).first();
    expect([await link.getAttribute('dir'), await link.getAttribute('href')]).toEqual([
      direction,
      `/${tag}/glossary/eqf/`,
    ]);
    expect(await names.nth(index).innerText()).toContain(name);
    if (tag !== sourceLanguage)
      expect(await names.nth(index).innerText()).toMatch(/nazwa ze źródła urzędowego|nasze własne tłumaczenie/);
  }
});

describe('a translation that no person has checked', () => {
  test.each(translated.map(({ tag }) => tag))(
    'says so on its pages in %s, with a link to what that means',
    async (tag) => {
      for (const address of [pageOf.home, pageOf.measure, pageOf.concept]) {
        const page = await open(pageIn(tag, address));
        const note = page.locator('.made');
        expect(await note.isVisible()).toBe(true);
        expect(await note.getByRole('link').getAttribute('href')).toBe(`/${tag}/about/translations/`);
      }
    },
  );

  test('the English pages say nothing of the kind', async () => {
    expect(await (await open(pageOf.measure)).locator('.made').count()).toBe(0);
  });
});

describe('in Arabic', () => {
  test('the drawings run from right to left', async () => {
    const page = await open(pageIn('ar', pageOf.home), { viewport: { width: 1280, height: 900 } });
    const steps = await page
      .locator('.journey > ol > li')
      .evaluateAll((all) => all.map((step) => step.getBoundingClientRect().left));
    expect(steps[0]).toBeGreaterThan(steps[3] ?? Infinity);
    const [time, words] = await page
      .locator('.timeline li')
      .first()
      .evaluate((event) => [...event.children].map((part) => part.getBoundingClientRect().right));
    expect(time).toBeGreaterThan(words ?? Infinity);
  });

  test.each([
    ['a publisher', pageOf.timeline, '.timeline small a'],
    ['a title and a publisher in an official block', pageOf['official sources'], '.layer-source'],
    ['a title and a publisher in the list of sources', pageOf.record, '.source-list span'],
  ])('a date behind %s in Latin letters stands in its own order', async (_what, address, selector) => {
    const page = await open(pageIn('ar', address));
    const orders = await page.locator(selector).evaluateAll((all) =>
      all.flatMap((element) => {
        const date = [...element.childNodes].find(
          (node): node is Text => node instanceof Text && /\d{1,2} \p{Script=Arabic}+ \d{4}/u.test(node.data),
        );
        if (!date) return [];
        const start = date.data.search(/\d{1,2} \p{Script=Arabic}/u);
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
