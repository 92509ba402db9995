import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { expectQuiet } from './helpers.ts';
import { answerAddresses, answered, ask, openAnswers as openAnswersWith, searchOf } from './search-page.ts';
import { pageOf } from './site-pages.ts';
import { intercepted, useSite } from './use-site.ts';

const { open, visit } = useSite();

/** Opens the page of the search on a query and waits for its answers. */
const openAnswers = (query: string): Promise<Page> => openAnswersWith(visit, query);

/** Page and section at the place that an address names. */
async function sectionAt(page: Page, address: string): Promise<{ title: string; text: string } | undefined> {
  await page.goto(new URL(address, page.url()).href);
  return page.evaluate(() => {
    const main = document.querySelector('main article');
    const anchor = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : main;
    if (!main || !anchor) return undefined;
    const range = document.createRange();
    range.setStartBefore(anchor);
    const next = [...main.querySelectorAll('h2, h3')].find(
      (heading) => heading !== anchor && anchor.compareDocumentPosition(heading) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    if (next) range.setEndBefore(next);
    else range.setEndAfter(main);
    return { title: document.querySelector('h1')?.textContent ?? '', text: range.toString() };
  });
}

describe('the page of the search', () => {
  test('lists one link a page, ten at first, in a list that says when it is final', async () => {
    const page = await openAnswers('Bücherei');
    const addresses = await answerAddresses(page);
    expect(addresses).toHaveLength(10);
    expect(new Set(addresses.map((address) => address.split('#')[0])).size).toBe(10);
    for (const address of addresses) expect(address).toMatch(/^\/de\/(.+\/)?(#.+)?$/);
    const list = searchOf(page).list;
    expect(await list.count()).toBe(1);
    expect(await list.locator('a[data-search-result]').count()).toBe(10);
    expectQuiet(page);
  });

  test('every answer leads to a section, and that section holds a word of the query', async () => {
    const page = await openAnswers('Leuchtturm');
    const answers = await searchOf(page).answers.evaluateAll((links) =>
      links.map((link) => ({
        address: link.getAttribute('href') ?? '',
        heading: link.querySelector('.answer-heading')?.textContent,
      })),
    );
    expect(answers.filter(({ address }) => address.includes('#')).length).toBeGreaterThan(0);
    for (const { address, heading } of answers) {
      const section = await sectionAt(page, address);
      expect(section?.text, address).toMatch(/Leuchtturm/);
      expect(
        section?.text.trimStart().startsWith(heading ?? ''),
        `${address} begins with its heading, ${heading}`,
      ).toBe(true);
    }
  });

  test('an answer shows title, heading and kind of its page, and an excerpt with what was found marked', async () => {
    const page = await openAnswers('Werft');
    const answer = searchOf(page).answers.first();
    const [title, kind, marked] = await Promise.all(
      ['.answer-title', '.answer-kind', '.answer-excerpt mark'].map((part) =>
        answer.locator(part).first().textContent(),
      ),
    );
    expect(kind).toBe(word('section.verlauf'));
    expect(marked).toMatch(/Werft/);
    const section = await sectionAt(page, (await answerAddresses(page))[0] ?? '');
    expect(section?.title).toBe(title);
  });

  test('more answers come when they are wanted, and the first of them takes the focus', async () => {
    const page = await openAnswers('Bücherei');
    await page.getByRole('button', { name: word('search.more') }).click();
    await expect.poll(async () => (await answerAddresses(page)).length).toBeGreaterThan(10);
    const addresses = await answerAddresses(page);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(addresses[10]);
  });

  test('the list is not final between a change of the query and its answers', async () => {
    const page = await openAnswers('Werft');
    const isReady = await searchOf(page).field.evaluate((field: HTMLInputElement) => {
      field.value = 'Barkasse';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return document.querySelector('[data-search-results]')?.hasAttribute('data-ready');
    });
    expect(isReady).toBe(false);
    await answered(page);
    expect(await searchOf(page).answers.first().locator('mark').first().textContent()).toMatch(/Barkasse/);
  });

  test('an answer that is late never comes over a newer one', async () => {
    const page = await open(pageOf.search, {}, intercepted);
    const { field, answers } = searchOf(page);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    // The first pages that come are those of the first query; they wait until the second is answered.
    await page.route('**/*.pf_fragment', async (route) => {
      if (isHeld) return route.continue();
      isHeld = true;
      await held;
      return route.continue();
    });
    await field.fill('Barkasse');
    await expect.poll(() => isHeld).toBe(true);
    await ask(page, 'medinauswas');
    expect(await answers.count()).toBe(0);
    const late = page.waitForResponse('**/*.pf_fragment');
    release();
    await (await late).finished();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await answers.count()).toBe(0);
    expect(await page.getByText(word('search.none', { query: 'medinauswas' })).isVisible()).toBe(true);
  });
});
