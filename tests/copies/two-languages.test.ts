import { execFileSync, spawnSync } from 'node:child_process';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectQuiet, runAxe, useBrowser } from '../browser/helpers.ts';
import { answered, searchOf } from '../browser/search-page.ts';
import { siteUrl } from '../setup/built-site.ts';
import { wordsIn } from '../setup/words.ts';
import { countWords, lostWords } from './count-words.ts';
import { copyPath, readCopy } from './made-copies.ts';
import { takeOutClosedPages } from './open-page.ts';
import { Stick } from './stick.ts';

const pair = 'ar-de';
const [own = '', other = ''] = pair.split('-');
const stick = new Stick();
const { newPage } = useBrowser();
const name = 'Zwei Sprachen.html';

beforeAll(() => stick.put(name, readCopy(pair, 'html')));
afterAll(() => stick.remove());

async function open(rest = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(stick.address(name), options);
  await page.goto(stick.address(name) + rest);
  await page.locator('html.routed').waitFor();
  return page;
}

test('the one file shows each block beside the same one in the other language, and nothing twice', async () => {
  const page = await open();
  expect(await page.locator('.one-contents li a').first().locator('[lang]').count()).toBe(2);
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const rows = [...document.querySelectorAll('[data-beside-pair]')];
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')];
    return {
      repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
      sides: [...new Set(rows.map(({ children }) => [...children].map((side) => side.getAttribute('lang')).join(' ')))],
      rows: rows.length,
      nowhere: links.map(({ hash }) => decodeURIComponent(hash.slice(1))).filter((id) => !document.getElementById(id)),
    };
  });
  expect(found.repeated).toEqual([]);
  expect(found.nowhere).toEqual([]);
  expect(found.sides).toEqual([`${own} ${other}`]);
  expect(found.rows).toBeGreaterThan(100);
  expectQuiet(page);
});

test('a term opens its definition on either side, and a link of the other language leads within the file', async () => {
  const page = await open('#page-vorhaben-abendoeffnung');
  for (const side of [own, other]) {
    await page.locator(`#page-vorhaben-abendoeffnung [data-beside-pair] > [lang=${side}] button.term`).first().click();
    const opened = page.locator('.definition:popover-open');
    expect(await opened.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(side);
    await page.keyboard.press('Escape');
  }
  expect(await page.locator(`main [lang=${other}] a[href*="/${other}/"][href$="/"]:not([rel~=external])`).count()).toBe(
    0,
  );
});

test('its search finds the first language, and its language menu says so', async () => {
  const page = await open('#page-search');
  await searchOf(page).field.fill('مكتبة');
  await answered(page);
  expect(await searchOf(page).answers.first().getAttribute('href')).toMatch(/^#page-/);
  expect(await page.locator('#languages .picker-note').textContent()).toBe(wordsIn(own)['copy.twoLanguages']);
  expectQuiet(page);
});

test.each([
  ['the contents', '', {}],
  ['a measure', '#page-vorhaben-abendoeffnung', {}],
  ['a measure on a phone', '#page-vorhaben-abendoeffnung', { viewport: { width: 320, height: 640 } }],
])('it has no barrier that axe finds, and is no wider than the window: %s', async (_what, rest, options) => {
  const page = await open(rest, options);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // The contents are looked at with all that the file holds.
  if (rest !== '') await takeOutClosedPages(page);
  expect(await runAxe(page)).toEqual([]);
});

const canRead = spawnSync('pdftotext', ['-v']).error === undefined;

test.runIf(canRead)(
  'the PDF gives back the words of both print editions, and both languages stand in its margins',
  async () => {
    const text = execFileSync('pdftotext', [copyPath(pair, 'pdf'), '-'], { encoding: 'utf8' });
    const read = countWords(text);
    for (const tag of [own, other]) {
      const page = await newPage(siteUrl, { javaScriptEnabled: false });
      await page.emulateMedia({ media: 'print' });
      await page.goto(`${tag}/print/`);
      const { share, told } = lostWords(
        countWords(
          await page
            .locator('main .part')
            .allInnerTexts()
            .then((all) => all.join('\n')),
        ),
        read,
      );
      expect(share, `${tag}: ${told}`).toBeLessThan(0.03);
    }
    const head = execFileSync('pdftotext', ['-f', '8', '-l', '8', '-layout', copyPath(pair, 'pdf'), '-'], {
      encoding: 'utf8',
    });
    // The letters of a margin lie apart.
    const inOne = (text: string): string => text.replaceAll(/[\s\u2066-\u2069]/g, '');
    expect(inOne(head)).toContain(inOne(wordsIn(other)['site.title'] ?? expect.fail()));
    for (const tag of [own, other]) expect(inOne(head)).toContain(`/${tag}/`);
    const [before = '', after = ''] = (wordsIn(other)['book.page'] ?? expect.fail()).split('{{page}}');
    expect(inOne(head)).toContain(inOne(`${before}8${after.replace('{{pages}}', '')}`));
  },
);
