import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { firstAnswers, queriesIn } from './answers.ts';
import { firefox, launchFirefox, openWatched } from './firefox.ts';
import { copyName, copyPath, readCopy } from './made-copies.ts';
import { tellOfMissing } from './missing-program.ts';
import { Stick } from './stick.ts';
import { siteUrl } from '../setup/built-site.ts';

const name = copyName('all');

/** What the check says, up to the number in it. */
const [loaded = ''] = word('check.loaded', { count: 0 }).split(' (');

describe.runIf(firefox)('in Firefox', () => {
  let stick: Stick;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    stick = new Stick();
    stick.put('Én fil.html', readCopy('ar', 'html'));
    stick.unzip(copyPath('all', 'zip'));
    browser = await launchFirefox();
    // One for all: Firefox takes longer to open it than to go on.
    ({ page, complaints } = await openWatched(browser));
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    stick.remove();
  });

  async function open(path: string): Promise<void> {
    await page.goto(stick.address(path));
  }

  const online = new Map<string, Awaited<ReturnType<typeof firstAnswers>>>();

  async function onlineAnswers(tag: string): ReturnType<typeof firstAnswers> {
    const known = online.get(tag);
    if (known) return known;
    const other = await browser.newPage();
    await other.goto(`${siteUrl}/${tag}/search/`);
    const answers = await firstAnswers(other, queriesIn(tag));
    await other.close();
    online.set(tag, answers);
    return answers;
  }

  test('a page of the folder has its style, and the colours that the reader chose on another', async () => {
    await open(`${name}/de/index.html`);
    await page.$eval('.theme input[value=dark]', (input) => (input as HTMLInputElement).click());
    await page.goto(stick.address(`${name}/ar/plan/ziele/index.html`));
    expect(
      await page.$eval('html', (html) => [
        html.dir,
        html.dataset['theme'],
        getComputedStyle(html.querySelector('body')!).marginTop,
      ]),
    ).toEqual(['rtl', 'dark', '0px']);
  });

  test('a definition opens in its place', async () => {
    await open(`${name}/de/vorhaben/abendoeffnung/index.html`);
    await page.click('button.term');
    expect(await page.$$eval('.definition:popover-open', (open) => open.length)).toBe(1);
  });

  test('the language picker leads to the same page in the other language', async () => {
    await open(`${name}/de/plan/ziele/index.html`);
    await page.click('.language-button');
    await Promise.all([page.waitForNavigation(), page.click('#languages a[lang=ar]')]);
    expect(page.url()).toBe(stick.address(`${name}/ar/plan/ziele/index.html`));
  });

  // One language of each script: all of them search.test.ts asks in Chromium.
  test.each(['de', 'ar', 'uk'])('the search in %s gives the same first answers as online', async (tag) => {
    await open(`${name}/${tag}/search/index.html`);
    expect(await firstAnswers(page, queriesIn(tag))).toEqual(await onlineAnswers(tag));
  });

  async function followAnAnswer(own: Page, site: string, file: string): Promise<void> {
    const start = '/de/plan/ziele/';
    await own.goto(site + start + file);
    await own.keyboard.press('/');
    await own.type('dialog[open] input[type=search]', 'alte Barkasse');
    await own.waitForSelector('dialog [data-ready] a[data-search-result]');
    await Promise.all([
      own.waitForNavigation(),
      own.keyboard.press('ArrowDown').then(() => own.keyboard.press('Enter')),
    ]);
    const { pathname } = new URL(own.url());
    expect(pathname).toMatch(/\/de\/.+\/(index\.html)?$/);
    expect(pathname).not.toContain(start);
    await own.waitForSelector('.search-marks');
  }

  test('an answer of the dialog leads to its page', () => followAnAnswer(page, stick.address(name), 'index.html'));

  test('an answer of the dialog leads to its page online, which asks nobody but its own site', async () => {
    const { page: own, complaints: theirs } = await openWatched(browser);
    await followAnAnswer(own, siteUrl, '');
    await own.close();
    expect(theirs.filter((each) => !each.startsWith(`request to ${siteUrl}/`))).toEqual([]);
  });

  test('the one file opens its pages and its search', async () => {
    await open('Én fil.html');
    await page.click('.one-contents a[href="#page-plan-ziele"]');
    await page.waitForSelector('#page-plan-ziele:not([hidden])');
    await page.evaluate(() => location.assign('#page-search'));
    expect(await firstAnswers(page, queriesIn('ar'))).toEqual(await onlineAnswers('ar'));
  });

  test('the check of the folder loads every script, style and picture, and names the one that is missing', async () => {
    await open(`${name}/check.html`);
    const status = await page.waitForSelector(`main > section:not([hidden]) [data-check-parts]::-p-text(${loaded})`);
    expect(await status?.evaluate((element) => element.textContent)).toMatch(/\d{2}/);
    rmSync(join(stick.path, name, 'pagefind/engine.js'));
    await page.reload();
    const missing = await page.waitForSelector('main > section:not([hidden]) [data-check-parts-list] li');
    expect(await missing?.evaluate((element) => element.textContent)).toContain('pagefind/engine.js');
    expect(complaints.splice(0)).toEqual([expect.stringContaining('pagefind/engine.js')]);
  });
});

if (!firefox) {
  tellOfMissing('Firefox is not installed, so only Chromium opens the copies (Debian: apt-get install firefox-esr)');
}
