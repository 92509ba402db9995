import type { Page } from 'playwright-core';
import type { Figure } from '../bench.ts';
import { askedWords } from './asked-words.ts';
import { budgets } from './budgets.ts';
import { collectLoads, median, slowDown, withSite, type Bench, type Slowed } from './site.ts';

const rounds = 5;

/** Milliseconds after which no answer comes any more. */
const patience = 20_000;

/** No page answers what is asked. */
class NoAnswer extends Error {}
const ready = '[data-search-results][data-ready] [data-search-result]';

/** What the search weighs and how long it takes, each time in a new browser context with nothing cached. */
export async function benchSearch(root: string): Promise<Figure[]> {
  return withSite(root, async (bench) => {
    const words = askedWords(root);
    const { measurePages, sourcePage } = bench;
    const [source] = sourcePage.split('/');
    const page = measurePages.find((each) => !each.startsWith(`${source}/`));
    const otherPage = page !== undefined && (await isAnswered(bench, page, words)) ? page : undefined;
    const first: number[] = [];
    const next: number[] = [];
    const nextOfFew: number[] = [];
    const atOnce: number[] = [];
    const atOnceInFull: number[] = [];
    const shifts: number[] = [];
    const longest: number[] = [];
    const bytes = await firstAnswerBytes(bench, words[0]);
    for (let round = 0; round < rounds; round++) {
      const answered = await typeAfterOpening(bench, sourcePage, words);
      first.push(answered.first);
      next.push(answered.next);
      if (otherPage !== undefined) nextOfFew.push((await typeAfterOpening(bench, otherPage, words)).next);
      atOnce.push(await typeAtOnce(bench, words[0], 'page'));
      atOnceInFull.push(await typeAtOnce(bench, words[0], 'page and workers'));
      shifts.push(await sumUp(bench, words[0], 'layout-shift', (page) => slowDown(page, 4, 'page and workers')));
      longest.push(await sumUp(bench, words[0], 'longtask'));
    }
    return [
      { what: 'the first answer: all that it fetches', value: bytes / 1024, unit: 'KB', budget: budgets.firstAnswer },
      {
        what: 'first letter to first answer, main thread slowed 4 times',
        value: median(first),
        unit: 'ms',
        budget: 150,
      },
      // These two budgets were set by figures of the page's own network, and of a query with few answers.
      {
        what: 'dialog opened and a word put in at once, Slow 4G, main thread 4 times',
        value: median(atOnce),
        unit: 'ms',
        budget: 450,
      },
      { what: 'the same, the network of its workers slowed as well', value: median(atOnceInFull), unit: 'ms' },
      ...(otherPage === undefined
        ? []
        : [
            {
              what: 'the next query, few answers, main thread slowed 4 times',
              value: median(nextOfFew),
              unit: 'ms',
              budget: 40,
            },
          ]),
      { what: 'the next query, a full list of answers, main thread 4 times', value: median(next), unit: 'ms' },
      {
        what: 'the page of answers: layout shift, Slow 4G, main thread 4 times',
        value: median(shifts),
        unit: '×',
        budget: 0.02,
      },
      { what: 'the page of answers: tasks over 50 ms, in all', value: median(longest), unit: 'ms', budget: 0 },
    ];
  });
}

/**
 * Milliseconds until the list is final for some words, as the page itself sees it.
 * @param opens whether the time begins with a click on the search button, and the words are put in as soon as there is
 * a field
 * @throws where no page answers
 */
async function answerTime(page: Page, query: string, opens = false): Promise<number> {
  const elapsed = await page.evaluate(
    ([words, final, isClosed, longest]) =>
      new Promise<number | undefined>((resolve) => {
        const field = (): HTMLInputElement | null => document.querySelector('.search-dialog [role=combobox]');
        const started = performance.now();
        if (isClosed) document.querySelector<HTMLElement>('[data-search-open]')?.click();
        let isTyped = false;
        const look = (): void => {
          const input = field();
          if (input && !isTyped) {
            isTyped = true;
            input.value = words;
            input.dispatchEvent(new Event('input', { bubbles: true }));
          }
          const elapsed = performance.now() - started;
          if (document.querySelector(final)) resolve(elapsed);
          else if (elapsed > longest) resolve(undefined);
          else setTimeout(look, 1);
        };
        look();
      }),
    [query, ready, opens, patience] as const,
  );
  if (elapsed === undefined) throw new NoAnswer(`Nothing can be measured: no page answers “${query}”.`);
  return elapsed;
}

/** Whether words have answers where they are asked: those of one language may have none in another. */
async function isAnswered(bench: Bench, address: string, words: readonly [string, string]): Promise<boolean> {
  return typeAfterOpening(bench, address, words).then(
    () => true,
    (error: unknown) => {
      if (error instanceof NoAnswer) return false;
      throw error;
    },
  );
}

/**
 * Milliseconds of a first query and of the next.
 * @param address of the page on which the words of the source language are asked: those of other languages have few
 * answers to them
 */
async function typeAfterOpening(
  { url, browser }: Bench,
  address: string,
  words: readonly [first: string, next: string],
): Promise<{ first: number; next: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/${address}`, { waitUntil: 'networkidle' });
  await slowDown(page, 4);
  await openDialog(page);
  const first = await answerTime(page, words[0]);
  const next = await answerTime(page, words[1]);
  await context.close();
  return { first, next };
}

/** All that a first answer fetches. On a visit of its own: the process that weighs it is the one that serves it. */
async function firstAnswerBytes({ url, browser, sourcePage }: Bench, word: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/${sourcePage}`, { waitUntil: 'networkidle' });
  const pending = collectLoads(page);
  await openDialog(page);
  await answerTime(page, word);
  const loads = await Promise.all(pending);
  await context.close();
  return loads.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('.search-dialog [role=combobox]').waitFor();
}

async function typeAtOnce({ url, browser, sourcePage }: Bench, word: string, slow4G: Slowed): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/${sourcePage}`, { waitUntil: 'networkidle' });
  await slowDown(page, 4, slow4G);
  const elapsed = await answerTime(page, word, true);
  await context.close();
  return elapsed;
}

/**
 * Opens the page of answers on a query, and sums up what the browser tells of it until the answers are there.
 * @param kind shifts of its layout, whose values count, or tasks of more than 50 ms, whose durations do
 */
async function sumUp(
  { url, browser, sourcePage }: Bench,
  word: string,
  kind: 'layout-shift' | 'longtask',
  prepare?: (page: Page) => Promise<unknown>,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(`${url}/${sourcePage.split('/')[0]}/search/?q=${encodeURIComponent(word)}`);
  await page.locator(ready).first().waitFor();
  const sum = await page.evaluate(
    (type) =>
      new Promise<number>((resolve) => {
        let all = 0;
        new PerformanceObserver((list) => {
          for (const { value, duration } of list.getEntries() as (PerformanceEntry & { value?: number })[])
            all += value ?? duration;
        }).observe({ type, buffered: true });
        // What the observer has to tell of the past, it tells before the next frames.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(all)));
      }),
    kind,
  );
  await context.close();
  return sum;
}
