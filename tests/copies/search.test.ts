import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { expectQuiet } from '../browser/helpers.ts';
import { answered, ask, openDialog, searchOf } from '../browser/search-page.ts';
import { tags, word } from '../setup/words.ts';
import { firstAnswers, queriesIn } from './answers.ts';
import { readCopy } from './made-copies.ts';
import { all, one, useFolders } from './use-folders.ts';

const { onlineAnswers, open, stick } = useFolders();

/** What the site itself answers, by language. */
const online = new Map<string, Awaited<ReturnType<typeof onlineAnswers>>>();

test.each(tags)('the search in %s gives the same first answers in a folder and in one file as online', async (tag) => {
  const wanted = await onlineAnswers(tag);
  online.set(tag, wanted);
  stick.put(`${tag}.html`, readCopy(tag, 'html'));
  for (const name of [`${all}/${tag}/search/index.html`, `${tag}.html`]) {
    const page = await open(name, {}, undefined, name.startsWith(all) ? '' : '#page-search');
    expect(await firstAnswers(page, queriesIn(tag)), name).toEqual(wanted);
    expectQuiet(page);
  }
});

describe('the search in a folder', () => {
  test('of one language gives the same first answers, and asks nothing of the others where it has none', async () => {
    const page = await open(`${one}/de/search/index.html`);
    expect(await firstAnswers(page, queriesIn('de'))).toEqual(online.get('de') ?? (await onlineAnswers('de')));
    const asked = await page.evaluate(async () => {
      const { siteCopy } = globalThis as unknown as { siteCopy: { fetch(address: string): Promise<unknown> } };
      const index = (JSON.parse(document.getElementById('search-settings')?.textContent ?? '') as { index: string })
        .index;
      return siteCopy.fetch(`${index}start.ar.txt`).then(String, String);
    });
    expect(asked).toContain('is in other copies');
    expectQuiet(page);
  });

  test('says that it could not be loaded where a piece of it is damaged', async () => {
    const page = await open(`${one}/de/search/index.html`, {}, async (fresh) => {
      // What a bad sector leaves of a script: it runs, and what it hands over is not whole.
      await fresh.route('**/*.pf_index.js', async (route) => {
        const script = await readFile(fileURLToPath(route.request().url()), 'utf8');
        await route.fulfill({
          contentType: 'text/javascript',
          body: script.replace(/"[^"]{9}([^"]*"\))$/, '"AAAAAAAAA$1'),
        });
      });
    });
    await searchOf(page).field.fill('Werft');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(word('search.failed'));
  });

  test('leads to the languages that have answers', async () => {
    const page = await open(`${all}/de/search/index.html`);
    await ask(page, 'книжка');
    await page.locator('.search-languages a[hreflang=uk]').click();
    await page.waitForURL(/uk\/search\/index\.html\?q=/);
    await answered(page);
    expect(await searchOf(page).answers.count()).toBeGreaterThan(0);
    expectQuiet(page);
  });

  test('opens over any page, and an answer leads to its page in the folder', async () => {
    const page = await open(`${one}/de/vorhaben/abendoeffnung/index.html`);
    await openDialog(page);
    await page.locator('dialog input[type=search]').fill('alte Barkasse');
    const answer = page.locator('a[data-search-result]').first();
    expect(await answer.getAttribute('href')).toMatch(/^(?:\.\.\/)+de\/.+index\.html/);
    await answer.click();
    await page.waitForURL(/index\.html/);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expectQuiet(page);
  });

  test('starts from the field of the home page', async () => {
    const page = await open(`${one}/index.html`);
    await page.locator('#home-query').fill('Bücherei');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/index\.html\?q=B/);
    await answered(page);
    expect(await searchOf(page).answers.count()).toBeGreaterThan(2);
    expectQuiet(page);
  });
});

test.each([
  ['a folder', `${one}/de/search/index.html`, ''],
  ['one file', 'de.html', '#page-search'],
])('in %s the way back from an answer leads to the answers of the kind that was chosen', async (_, name, hash) => {
  stick.put('de.html', readCopy('de', 'html'));
  const page = await open(name, {}, undefined, hash);
  const { answers } = searchOf(page);
  const kind = page.getByRole('radio', { name: word('section.woerter') });
  await ask(page, 'Bücherei');
  const all = await answers.allTextContents();
  await kind.check();
  await answered(page);
  const narrowed = await answers.allTextContents();
  expect(narrowed).not.toEqual(all);
  await answers.last().click();
  await answers.last().waitFor({ state: 'detached' });
  await page.goBack();
  await answered(page);
  expect(await kind.isChecked()).toBe(true);
  expect(await answers.allTextContents()).toEqual(narrowed);
  expectQuiet(page);
});
