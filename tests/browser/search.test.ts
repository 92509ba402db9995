import type { Page, Request } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectQuiet } from './helpers.ts';
import { answerAddresses, answered, ask, openDialog, searchOf } from './search-page.ts';
import { intercepted, pageOf, useSite } from './site-pages.ts';

const { open } = useSite();

/** Opens the page of the search on a query and waits for its answers. */
async function openAnswers(query: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await open(`${pageOf.search}?${new URLSearchParams({ q: query })}`, {}, prepare);
  await answered(page);
  return page;
}

/** Remembers the paths of all that a page asks for from now on. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request: Request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Opens the dialog and waits for the last of what it loads by itself. */
async function openWarm(page: Page): Promise<void> {
  const last = page.waitForResponse('**/*.wasm');
  await openDialog(page);
  await (await last).finished();
}

/** Where the answer leads that the arrow keys have chosen; nothing where there is none. */
async function chosen(page: Page): Promise<string | undefined> {
  const id = await searchOf(page).field.getAttribute('aria-activedescendant');
  const selected = await page
    .locator('[aria-selected=true]')
    .evaluateAll((options) => options.map((option) => option.id));
  expect(selected).toEqual(id === null ? [] : [id]);
  return id === null ? undefined : ((await page.locator(`#${id}`).getAttribute('href')) ?? undefined);
}

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
    const page = await openAnswers('vocational training');
    const addresses = await answerAddresses(page);
    expect(addresses).toHaveLength(10);
    expect(new Set(addresses.map((address) => address.split('#')[0])).size).toBe(10);
    for (const address of addresses) expect(address).toMatch(/^\/en\/(.+\/)?(#.+)?$/);
    const list = searchOf(page).list;
    expect(await list.count()).toBe(1);
    expect(await list.locator('a[data-search-result]').count()).toBe(10);
    expectQuiet(page);
  });

  test('every answer leads to a section, and that section holds a word of the query', async () => {
    const page = await openAnswers('webinars');
    const answers = await searchOf(page).answers.evaluateAll((links) =>
      links.map((link) => ({
        address: link.getAttribute('href') ?? '',
        heading: link.querySelector('.answer-heading')?.textContent,
      })),
    );
    expect(answers.filter(({ address }) => address.includes('#')).length).toBeGreaterThan(0);
    for (const { address, heading } of answers) {
      const section = await sectionAt(page, address);
      expect(section?.text, address).toMatch(/webinar/i);
      expect(
        section?.text.trimStart().startsWith(heading ?? ''),
        `${address} begins with its heading, ${heading}`,
      ).toBe(true);
    }
  });

  test('an answer shows the title of its page, its heading, an excerpt with what was found marked, and the kind of page', async () => {
    const page = await openAnswers('Denmark');
    const answer = searchOf(page).answers.first();
    const [title, kind, marked] = await Promise.all(
      ['.answer-title', '.answer-kind', '.answer-excerpt mark'].map((part) =>
        answer.locator(part).first().textContent(),
      ),
    );
    expect(kind).toBe('What was done');
    expect(marked).toMatch(/Denmark/);
    const section = await sectionAt(page, (await answerAddresses(page))[0] ?? '');
    expect(section?.title).toBe(title);
  });

  test('more answers come when they are wanted, ten at a time, and the first of them takes the focus', async () => {
    const page = await openAnswers('vocational training');
    await page.getByRole('button', { name: 'Show more answers' }).click();
    await expect.poll(async () => (await answerAddresses(page)).length).toBe(20);
    const addresses = await answerAddresses(page);
    expect(new Set(addresses).size).toBe(20);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(addresses[10]);
  });

  test('the list is not final between a change of the query and its answers', async () => {
    const page = await openAnswers('Denmark');
    const isReady = await searchOf(page).field.evaluate((field: HTMLInputElement) => {
      field.value = 'Iceland';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return document.querySelector('[data-search-results]')?.hasAttribute('data-ready');
    });
    expect(isReady).toBe(false);
    await answered(page);
    expect(await searchOf(page).answers.first().locator('mark').first().textContent()).toMatch(/Iceland/);
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
    await field.fill('Iceland');
    await expect.poll(() => isHeld).toBe(true);
    await ask(page, 'osnabrik');
    expect(await answers.count()).toBe(0);
    const late = page.waitForResponse('**/*.pf_fragment');
    release();
    await (await late).finished();
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(await answers.count()).toBe(0);
    expect(await page.getByText('Nothing found for “osnabrik”').isVisible()).toBe(true);
  });

  test('without an answer the list is there, empty and final, and other words and ways are offered', async () => {
    const page = await openAnswers('osnabrik');
    const { list, answers } = searchOf(page);
    expect(await list.count()).toBe(1);
    expect(await answers.count()).toBe(0);
    expect(await page.getByRole('alert').textContent()).toBe('Nothing found for “osnabrik”');
    const rest = page.locator('.search-rest');
    expect(await rest.getByRole('link').first().textContent()).toMatch(/Osnabrück/);
    const ways = await rest.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways).toEqual(expect.arrayContaining(['/en/glossary/osnabruck-declaration/', '/en/glossary/', '/en/']));
    expectQuiet(page);
    await rest.getByRole('link').first().click();
    await page.waitForURL('**/en/glossary/osnabruck-declaration/');
  });

  test('letters that no word is like bring no guess, but the glossary and all pages', async () => {
    const page = await openAnswers('qqxxzzvv');
    expect(await searchOf(page).answers.count()).toBe(0);
    const ways = await page
      .locator('.search-rest')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(ways).toEqual(['/en/glossary/', '/en/']);
  });

  test.each([['<img src=x onerror=alert(1)>'], ['"quoted" \\ % & + # ?'], ['{{query}} {{count}}'], ['ø'.repeat(300)]])(
    'what stands in a query is only text: %s',
    async (query) => {
      const page = await openAnswers(query);
      expect(await searchOf(page).field.inputValue()).toBe(query);
      expect(await page.locator('main img').count()).toBe(0);
      expect(new URL(page.url()).searchParams.get('q')).toBe(query);
      expectQuiet(page);
    },
  );

  test('the query stands in the address while it is typed, and the way back leads out of the search, not through its letters', async () => {
    const page = await open(pageOf.measure);
    await page.goto(pageOf.search);
    await ask(page, 'recog');
    await ask(page, 'recognition');
    expect(new URL(page.url()).search).toBe('?q=recognition');
    const [first = ''] = await answerAddresses(page);
    await searchOf(page).answers.first().click();
    await page.waitForURL(`**${first}`);
    await page.goBack();
    await answered(page);
    expect(await searchOf(page).field.inputValue()).toBe('recognition');
    expect((await answerAddresses(page))[0]).toBe(first);
    await page.goBack();
    await page.waitForURL(`**/${pageOf.measure}`);
    await page.goForward();
    await answered(page);
    expect((await answerAddresses(page))[0]).toBe(first);
    await ask(page, '');
    expect(new URL(page.url()).search).toBe('');
    expectQuiet(page);
  });

  test('the form of the home page leads to it', async () => {
    const page = await open(pageOf.home);
    await page.getByLabel('Search the policy').fill('EQF');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=EQF');
    await answered(page);
    expect(await answerAddresses(page)).toContainEqual(expect.stringMatching(/^\/en\/glossary\/eqf\//));
  });

  test('the keys that open the search lead into its field, and open no second search', async () => {
    const page = await openAnswers('Denmark');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await expect.poll(() => searchOf(page).field.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });
});

describe('the dialog', () => {
  const ways: [string, (page: Page) => Promise<void>][] = [
    ['/', (page) => page.keyboard.press('/')],
    ['Ctrl+K', (page) => page.keyboard.press('Control+k')],
    ['the button', (page) => page.getByRole('link', { name: 'Search', exact: true }).click()],
  ];
  test.each(ways)('opens by %s, with the focus in its field, and Escape gives the focus back', async (_way, reach) => {
    const page = await open(pageOf.measure);
    const before = page.getByRole('link', { name: 'Search', exact: true });
    await before.focus();
    await reach(page);
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    expect(await searchOf(page).field.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await before.evaluate((element) => element === document.activeElement)).toBe(true);
    expectQuiet(page);
  });

  test('/ is a letter where somebody is typing', async () => {
    const page = await open(pageOf.home);
    const field = page.getByLabel('Search the policy');
    await field.focus();
    await page.keyboard.press('/');
    expect(await field.inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('a click with Ctrl on the button opens the page of the search, as on any link', async () => {
    const page = await open(pageOf.measure);
    const button = page.getByRole('link', { name: 'Search', exact: true });
    expect(await button.getAttribute('href')).toBe('/en/search/');
    // Headless Chromium loads a new tab only sometimes; what is ours to keep is that the browser is left to follow the
    // link.
    const left = page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          addEventListener('click', (event) => {
            resolve(event.ctrlKey && !event.defaultPrevented);
            event.preventDefault();
          });
        }),
    );
    await button.click({ modifiers: ['Control'] });
    expect(await left).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('shows the same answers as the page', async () => {
    const page = await openAnswers('prior learning');
    const answers = await answerAddresses(page);
    await page.goto(pageOf.measure);
    await openDialog(page);
    await ask(page, 'prior learning');
    expect(await answerAddresses(page)).toEqual(answers);
    expect(await page.getByRole('link', { name: 'All answers on one page' }).getAttribute('href')).toBe(
      '/en/search/?q=prior+learning',
    );
  });

  test('the arrow keys, Home and End choose an answer, Escape lets it go, and Enter opens it', async () => {
    const page = await open(pageOf.measure);
    await openDialog(page);
    await ask(page, 'vocational training');
    const addresses = await answerAddresses(page);
    expect(await chosen(page)).toBeUndefined();
    const steps: [string, number][] = [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['End', 9],
      ['ArrowDown', 0],
      ['ArrowUp', 9],
      ['Home', 0],
      ['ArrowDown', 1],
    ];
    for (const [key, index] of steps) {
      await page.keyboard.press(key);
      expect(await chosen(page), key).toBe(addresses[index]);
      const isSeen = await page.locator('[aria-selected=true]').evaluate((option) => {
        const { top, bottom } = option.getBoundingClientRect();
        const box = option.closest('dialog')?.getBoundingClientRect();
        return top >= (box?.top ?? 0) - 1 && bottom <= (box?.bottom ?? 0) + 1;
      });
      expect(isSeen, `${key} shows what it chose`).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await chosen(page)).toBeUndefined();
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${addresses[0]}`);
  });

  test('Enter opens the best answer when none is chosen', async () => {
    const page = await open(pageOf.measure);
    await openDialog(page);
    await ask(page, 'Denmark');
    const [first = ''] = await answerAddresses(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  test('an answer on the page that is open closes the dialog and leads to its section', async () => {
    const page = await open(pageOf.year);
    await openDialog(page);
    await ask(page, 'sheet metal worker');
    await page.locator(`a[data-search-result][href^="/${pageOf.year}#"]`).click();
    await page.locator('dialog').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).hash).not.toBe('');
  });

  test('its button and a click beside it close it', async () => {
    const page = await open(pageOf.measure);
    const dialog = page.locator('dialog');
    await openDialog(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await openDialog(page);
    await page.mouse.click(5, 5);
    await dialog.waitFor({ state: 'hidden' });
  });

  test('the page behind it stays where it is', async () => {
    const page = await open(pageOf.measure);
    await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
    await openDialog(page);
    await ask(page, 'vocational training');
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => scrollY)).toBe(300);
  });
});

describe('what a reader hears and narrows', () => {
  test('the number of answers is spoken, in the singular too', async () => {
    const page = await openAnswers('vocational training');
    const { status } = searchOf(page);
    const many = /^(\d+) answers for “vocational training”$/.exec((await status.textContent()) ?? '');
    expect(Number(many?.[1])).toBeGreaterThan(10);
    await ask(page, 'platearbeider');
    expect(await answerAddresses(page)).toHaveLength(1);
    expect(await status.textContent()).toBe('1 answer for “platearbeider”');
    await ask(page, '');
    expect(await status.textContent()).toBe('Type a word. The answers appear while you type.');
  });

  test('the field says what it controls and whether answers are there', async () => {
    const page = await open(pageOf.search);
    const { field, list } = searchOf(page);
    expect(await field.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await ask(page, 'Denmark');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await ask(page, 'osnabrik');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
  });

  test('the answers can be narrowed to a kind of page, and widened again', async () => {
    const page = await openAnswers('vocational training');
    const all = await answerAddresses(page);
    await page.getByRole('radio', { name: 'Measures' }).check();
    await answered(page);
    const narrowed = await answerAddresses(page);
    expect(narrowed.length).toBeGreaterThan(0);
    for (const address of narrowed) expect(address).toMatch(/^\/en\/measures\//);
    await ask(page, 'Denmark');
    for (const address of await answerAddresses(page)) expect(address).toMatch(/^\/en\/measures\//);
    await page.getByRole('radio', { name: 'Everything' }).check();
    await ask(page, 'vocational training');
    expect(await answerAddresses(page)).toEqual(all);
  });

  test('the kind that is chosen can be told where the device chooses the colours', async () => {
    const page = await open(pageOf.search, { forcedColors: 'active' });
    const background = (name: string): Promise<string> =>
      page
        .locator('.search-kinds label', { hasText: name })
        .evaluate((label) => getComputedStyle(label).backgroundColor);
    expect(await background('Everything')).not.toBe(await background('Measures'));
  });

  test('words of the glossary are found by their other names, and without their marks', async () => {
    const page = await open(pageOf.search);
    const wanted: [string, string][] = [
      ['Osnabruck', '/en/glossary/osnabruck-declaration/'],
      ['realkompetansevurdering', '/en/glossary/recognition-of-prior-learning/'],
      ['HK-dir', '/en/glossary/hk-dir/'],
      ['EQF', '/en/glossary/eqf/'],
    ];
    for (const [query, address] of wanted) {
      await ask(page, query);
      const found = (await answerAddresses(page)).map((each) => each.split('#')[0]);
      expect(found, query).toContain(address);
    }
  });
});

describe('what the search loads', () => {
  test('nothing before somebody reaches for it, whatever the time', async () => {
    const paths: string[] = [];
    const page = await open(pageOf.measure, {}, async (fresh) => {
      fresh.on('request', (request) => paths.push(new URL(request.url()).pathname));
    });
    await page.waitForLoadState('networkidle');
    const named = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(
          'link[rel=stylesheet], link[rel=icon], script[src]',
        ),
      ].map((element) => new URL('href' in element ? element.href : element.src).pathname),
    );
    expect(paths.filter((path) => path !== `/${pageOf.measure}` && !named.includes(path))).toEqual([]);
    const before = [...paths];
    await openWarm(page);
    expect(paths.filter((path) => !before.includes(path))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\/pagefind\/.*\.wasm$/)]),
    );
  });

  test('what a first answer needs is there before the first letter; the letter fetches only its answers', async () => {
    const page = await open(pageOf.measure);
    await openWarm(page);
    const paths = requestsOf(page);
    await ask(page, 'Denmark');
    expect(paths.filter((path) => !/\.pf_(index|fragment)$/.test(path))).toEqual([]);
    await ask(page, 'webinar');
    paths.length = 0;
    await ask(page, 'Denmark');
    expect(
      paths.filter((path) => path.endsWith('.pf_fragment')),
      'nothing twice',
    ).toEqual([]);
    expectQuiet(page);
  });
});

describe('when the search fails', () => {
  test.each(['**/pagefind/engine.js*', '**/*.pack', '**/*.wasm', '**/*.pf_index', '**/*.pf_fragment'])(
    'because %s does not come, it says so, and “Try again” works',
    async (file) => {
      const page = await open(pageOf.measure, {}, intercepted);
      await page.route(file, (route) => route.abort());
      await openDialog(page);
      const { field, list, answers } = searchOf(page);
      await field.fill('Denmark');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toBe('The search could not be loaded.');
      expect(await list.getAttribute('data-ready')).toBeNull();
      expect(await page.locator('.search-rest').getByRole('link').getAttribute('href')).toBe('/en/glossary/');
      await page.unroute(file);
      await page.getByRole('button', { name: 'Try again' }).click();
      await answered(page);
      expect(await answers.count()).toBeGreaterThan(0);
      expect(await alert.count()).toBe(0);
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  test('because a file is gone from the server, it says so too', async () => {
    const page = await open(pageOf.measure, {}, intercepted);
    await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await openDialog(page);
    await searchOf(page).field.fill('Denmark');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('The search could not be loaded.');
  });

  test('old answers do not stand under a failure', async () => {
    const page = await openAnswers('Denmark', intercepted);
    await page.route('**/*.pf_fragment', (route) => route.abort());
    await searchOf(page).field.fill('lifelong learning');
    await page.getByRole('alert').waitFor();
    expect(await answerAddresses(page)).toEqual([]);
  });

  test('because more answers do not come, those that are there stay', async () => {
    const page = await openAnswers('vocational training', intercepted);
    await page.route('**/*.pf_fragment', (route) => route.abort());
    await page.getByRole('button', { name: 'Show more answers' }).click();
    await page.getByRole('alert').waitFor();
    expect(await answerAddresses(page)).toHaveLength(10);
    await page.unroute('**/*.pf_fragment');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(async () => (await answerAddresses(page)).length).toBe(20);
  });

  test('because the dialog itself does not come, the page of the search opens', async () => {
    const page = await open(pageOf.measure, {}, intercepted);
    await page.route('**/_astro/dialog.*', (route) => route.abort());
    await page.keyboard.press('/');
    await page.waitForURL('**/en/search/');
    await ask(page, 'Denmark');
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
  });

  test('because the browser has no WebAssembly, it leads to the glossary', async () => {
    const page = await open(`${pageOf.search}?q=Denmark`, {}, (fresh) =>
      fresh.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
    );
    await page.getByRole('alert').waitFor();
    expect(
      await page.locator('.search-rest').getByRole('link', { name: 'The glossary from A to Z' }).getAttribute('href'),
    ).toBe('/en/glossary/');
  });
});

test('without JavaScript the button leads to a page that says why there is no search and leads to the glossary', async () => {
  const page = await open(pageOf.measure, { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.waitForURL('**/en/search/');
  await page.getByRole('main').getByRole('link', { name: 'The glossary from A to Z' }).click();
  await page.waitForURL('**/en/glossary/');
});
