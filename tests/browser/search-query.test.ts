import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { expectQuiet } from './helpers.ts';
import { answerAddresses, answered, ask, openAnswers as openAnswersWith, searchOf } from './search-page.ts';
import { pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open, visit } = useSite();

/** Opens the page of the search on a query and waits for its answers. */
const openAnswers = (query: string): Promise<Page> => openAnswersWith(visit, query);

describe('a query', () => {
  test('without an answer the list is there, empty and final, and other words and ways are offered', async () => {
    const page = await openAnswers('medinauswas');
    const { list, answers } = searchOf(page);
    expect(await list.count()).toBe(1);
    expect(await answers.count()).toBe(0);
    expect(await page.getByRole('alert').textContent()).toBe(word('search.none', { query: 'medinauswas' }));
    const rest = page.locator('.search-rest');
    expect(await rest.getByRole('link').first().textContent()).toMatch(/Medienausweis/);
    const ways = await rest.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways).toEqual(expect.arrayContaining(['/de/woerter/medienausweis/', '/de/woerter/', '/de/']));
    expectQuiet(page);
    await rest.getByRole('link').first().click();
    await page.waitForURL(`**/${pageOf.concept}`);
  });

  test('letters that no word is like bring no guess, but the glossary and all pages', async () => {
    const page = await openAnswers('qqxxzzvv');
    expect(await searchOf(page).answers.count()).toBe(0);
    const ways = await page
      .locator('.search-rest')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways).toEqual(['/de/woerter/', '/de/']);
  });

  test.each([['<img src=x onerror=alert(1)>'], ['"quoted" \\ % & + # ?'], ['{{query}} {{count}}'], ['ø'.repeat(300)]])(
    'what stands in a query is only text: %s',
    async (query) => {
      const page = await openAnswers(query);
      expect(await searchOf(page).field.inputValue()).toBe(query);
      expect(await page.locator('main img').count()).toBe(0);
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(query);
      expectQuiet(page);
    },
  );

  test('the query stands in the address while it is typed; the way back leads out of the search', async () => {
    const page = await open(pageOf.measure);
    await page.goto(pageOf.search);
    await ask(page, 'Lesek');
    await ask(page, 'Lesekompetenz');
    await expect.poll(() => new URL(page.url()).search).toBe('?q=Lesekompetenz');
    const [first = ''] = await answerAddresses(page);
    await searchOf(page).answers.first().click();
    await page.waitForURL(`**${first}`);
    await page.goBack();
    await answered(page);
    expect(await searchOf(page).field.inputValue()).toBe('Lesekompetenz');
    expect((await answerAddresses(page))[0]).toBe(first);
    await page.goBack();
    await page.waitForURL(`**/${pageOf.measure}`);
    await page.goForward();
    await answered(page);
    expect((await answerAddresses(page))[0]).toBe(first);
    await ask(page, '');
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expectQuiet(page);
  });

  test('stands in the address with the kind that is chosen; the way back leads to what was shown', async () => {
    const kind = 'woerter';
    const page = await openAnswersWith(open, 'Bücherei');
    const all = await answerAddresses(page);
    await page.getByRole('radio', { name: word(`section.${kind}`) }).check();
    await answered(page);
    const narrowed = await answerAddresses(page);
    expect(narrowed).not.toEqual(all);
    const comesBack = async (): Promise<void> => {
      await answered(page);
      expect(await page.getByRole('radio', { name: word(`section.${kind}`) }).isChecked()).toBe(true);
      expect(await answerAddresses(page)).toEqual(narrowed);
    };
    await searchOf(page).answers.last().click();
    await page.waitForURL(new RegExp(`/${kind}/`));
    await page.goBack();
    await comesBack();
    expect(new URL(page.url()).searchParams.get('kind')).toBe(kind);
    await page.reload();
    await comesBack();
    await page.goto('about:blank');
    await page.goBack();
    await comesBack();
    await page.getByRole('radio', { name: word('search.all') }).check();
    await answered(page);
    await expect.poll(() => new URL(page.url()).searchParams.has('kind')).toBe(false);
    expect(await answerAddresses(page)).toEqual(all);
    await page.getByRole('button', { name: word('search.more') }).click();
    await expect.poll(async () => (await answerAddresses(page)).length).toBeGreaterThan(all.length);
    const shown = await answerAddresses(page);
    await searchOf(page).answers.last().scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    expect(top).toBeGreaterThan(0);
    await searchOf(page).answers.last().click();
    await page.waitForURL((address) => address.searchParams.size === 0);
    await page.goBack();
    await answered(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
    expect(await answerAddresses(page)).toEqual(shown);
    await page.goto(`${pageOf.search}?q=Werft&kind=nothing`);
    await answered(page);
    expect(await page.getByRole('radio', { name: word('search.all') }).isChecked()).toBe(true);
    expectQuiet(page);
  });

  test('is written into the address when typing rests; a browser that refuses it answers all the same', async () => {
    const page = await open(pageOf.search, {}, async (fresh) => {
      await fresh.clock.install();
      await fresh.addInitScript(() => {
        history.replaceState = () => {
          const { dataset } = document.documentElement;
          dataset['written'] = `${dataset['written'] ?? ''}once `;
          throw new DOMException('too often', 'SecurityError');
        };
      });
    });
    await page.clock.pauseAt(Date.now() + 60_000);
    for (const query of ['W', 'We', 'Wer', 'Werf', 'Werft']) await ask(page, query);
    expect(await page.locator('html').getAttribute('data-written')).toBeNull();
    await page.clock.runFor(1000);
    expect(await page.locator('html').getAttribute('data-written')).toBe('once ');
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
    expectQuiet(page);
  });

  test('of two letters is answered where two are a word, if only that nothing is found', async () => {
    const page = await visit(pageOf.search);
    for (const query of ['中国', '한국']) {
      await ask(page, query);
      expect(await page.getByText(word('search.none', { query })).isVisible(), query).toBe(true);
    }
    await ask(page, 'xq');
    expect(await searchOf(page).status.textContent()).toBe(word('search.begin'));
    expectQuiet(page);
  });

  test('the form of the home page leads to it', async () => {
    const page = await visit(pageOf.home);
    await page.getByLabel(word('home.search')).fill('MA');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${pageOf.search}?q=MA`);
    await answered(page);
    expect(await answerAddresses(page)).toContainEqual(expect.stringMatching(/^\/de\/woerter\/medienausweis\//));
  });

  test('the keys that open the search lead into its field, and open no second search', async () => {
    const page = await openAnswersWith(open, 'Werft');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await expect.poll(() => searchOf(page).field.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('what a reader hears and narrows', () => {
  test('the number of answers is spoken, in the singular too', async () => {
    const page = await openAnswers('Bücherei');
    const { status } = searchOf(page);
    const many = new RegExp(`^${word('search.count_other', { count: '(\\d+)', query: 'Bücherei' })}$`).exec(
      (await status.textContent()) ?? '',
    );
    expect(Number(many?.[1])).toBeGreaterThan(10);
    await ask(page, 'Barkasse');
    expect(await answerAddresses(page)).toHaveLength(1);
    expect(await status.textContent()).toBe(word('search.count_one', { count: 1, query: 'Barkasse' }));
    await ask(page, '');
    expect(await status.textContent()).toBe(word('search.begin'));
  });

  test('the field says what it controls and whether answers are there', async () => {
    const page = await visit(pageOf.search);
    const { field, list } = searchOf(page);
    expect(await field.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await ask(page, 'Werft');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await ask(page, 'medinauswas');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
  });

  test('the answers can be narrowed to a kind of page, and widened again', async () => {
    const page = await openAnswers('Bücherei');
    const all = await answerAddresses(page);
    await page.getByRole('radio', { name: word('section.vorhaben') }).check();
    await answered(page);
    const narrowed = await answerAddresses(page);
    expect(narrowed.length).toBeGreaterThan(0);
    for (const address of narrowed) expect(address).toMatch(/^\/de\/vorhaben\//);
    await ask(page, 'Werft');
    for (const address of await answerAddresses(page)) expect(address).toMatch(/^\/de\/vorhaben\//);
    await page.getByRole('radio', { name: word('search.all') }).check();
    await ask(page, 'Bücherei');
    expect(await answerAddresses(page)).toEqual(all);
  });

  test('the kind that is chosen can be told where the device chooses the colours', async () => {
    const page = await open(pageOf.search, { forcedColors: 'active' });
    const background = (name: string): Promise<string> =>
      page
        .locator('.search-kinds label', { hasText: name })
        .evaluate((label) => getComputedStyle(label).backgroundColor);
    expect(await background(word('search.all'))).not.toBe(await background(word('section.vorhaben')));
  });

  test('words of the glossary are found by their other names, and without their marks', async () => {
    const page = await visit(pageOf.search);
    const wanted: [string, string][] = [
      ['Buchereikarte', '/de/woerter/medienausweis/'],
      ['Bökerkaart', '/de/woerter/medienausweis/'],
      ['MA', '/de/woerter/medienausweis/'],
      ['Open Library', '/de/woerter/offene-buecherei/'],
      ['Weiterbildung', '/de/woerter/erwachsenenbildung/'],
    ];
    for (const [query, address] of wanted) {
      await ask(page, query);
      const found = (await answerAddresses(page)).map((each) => each.split('#')[0]);
      expect(found, query).toContain(address);
    }
  });
});

test('without JavaScript the button leads to a page that says so and leads to the glossary', async () => {
  const page = await open(pageOf.measure, { javaScriptEnabled: false });
  await page.getByRole('link', { name: word('search.open'), exact: true }).click();
  await page.waitForURL(`**/${pageOf.search}`);
  const [title, notice] = await Promise.all(['h1', '.notice'].map((part) => page.locator(part).boundingBox()));
  expect(notice!.y - title!.y - title!.height, 'room below the title').toBeGreaterThan(10);
  await page
    .getByRole('main')
    .getByRole('link', { name: word('search.glossary') })
    .click();
  await page.waitForURL(`**/${pageOf.glossary}`);
});
