import { describe, expect, test } from 'vitest';
import { settings, word } from '../setup/words.ts';
import { desktop, kinds, pageOf, phone } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();
const javaScriptEnabled = false;

test.each(kinds)(
  'without JavaScript, %s can be read and left, and offers nothing that does not work',
  async (kind, address) => {
    const page = await visit(address, { javaScriptEnabled, viewport: desktop });
    const main = page.getByRole('main');
    // The page stays open for the next: it ends in the window that it began in.
    for (const size of [phone, desktop]) {
      await page.setViewportSize(size);
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect((await main.innerText()).length).toBeGreaterThan(40);
      expect(await main.getByRole('link').count()).toBeGreaterThan(0);
      expect(await page.getByRole('group', { name: word('theme.label') }).count()).toBe(0);
      expect(await page.getByRole('button', { name: word('page.print') }).count()).toBe(0);
      // Words with a definition, the menu and the search of the home page work with HTML alone.
      const buttons = await page
        .locator('button:visible')
        .evaluateAll((all) =>
          all
            .filter((button) => !button.hasAttribute('popovertarget') && !(button as HTMLButtonElement).form)
            .map((button) => button.outerHTML),
        );
      expect(buttons).toEqual([]);
      if (kind === 'search') expect(await main.innerText()).toContain(word('search.noScript'));
    }
  },
);

describe.each([
  ['on a desktop', { javaScriptEnabled }],
  ['on a phone', { javaScriptEnabled, viewport: phone, hasTouch: true }],
])('without JavaScript, %s', (_how, options) => {
  test('the menu leads to every part of the site', async () => {
    const page = await visit(pageOf.measure, options);
    const button = page.getByRole('button', { name: word('nav.menu') });
    const menu = page.getByRole('navigation', { name: word('nav.main') });
    if (await button.isVisible()) await button.click();
    expect(await menu.getByRole('link').allInnerTexts()).toEqual(settings.parts.map(({ id }) => word(`section.${id}`)));
    await menu.getByRole('link', { name: word('section.woerter') }).click();
    await page.waitForURL(`**/${pageOf.glossary}`);
  });

  test('the pages of a part, the contents and the next page can be reached', async () => {
    const page = await visit(pageOf.measure, options);
    await page
      .getByRole('navigation', { name: word('nav.section') })
      .getByRole('link', { name: 'Eine leichtere Satzung' })
      .click();
    await page.waitForURL('**/de/vorhaben/satzung/');
    const contents = page.getByRole('navigation', { name: word('nav.contents') });
    if (!(await contents.getByRole('link').first().isVisible())) await contents.getByText(word('nav.contents')).click();
    await contents.getByRole('link', { name: 'Kurz gesagt' }).click();
    await page.waitForURL('**#kurz-gesagt');
    await page
      .getByRole('navigation', { name: word('nav.turn') })
      .getByRole('link')
      .last()
      .click();
    await page.waitForURL(`**/${pageOf.measure}`);
  });
});

test('the search of the home page leads to a page that leads on', async () => {
  const page = await visit(pageOf.home, { javaScriptEnabled });
  await page.getByLabel(word('home.search')).fill('Kai');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${pageOf.search}?q=Kai`);
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: word('search.glossary') })
      .isVisible(),
  ).toBe(true);
});

test('the colours follow the device', async () => {
  const page = await visit(pageOf.measure, { javaScriptEnabled, colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('rgb(251, 250, 246)');
});
