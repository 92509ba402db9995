import { describe, expect, test } from 'vitest';
import { kinds, pageOf, phone, useSite } from './site-pages.ts';

const { open } = useSite();
const javaScriptEnabled = false;

describe.each([
  ['on a desktop', { javaScriptEnabled }],
  ['on a phone', { javaScriptEnabled, viewport: phone, hasTouch: true }],
])('without JavaScript, %s', (_how, options) => {
  test.each(kinds)('%s can be read and left, and offers nothing that does not work', async (kind, address) => {
    const page = await open(address, options);
    const main = page.getByRole('main');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await main.innerText()).length).toBeGreaterThan(40);
    expect(await main.getByRole('link').count()).toBeGreaterThan(0);
    expect(await page.getByRole('group', { name: 'Colours' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Print' }).count()).toBe(0);
    // Words with a definition, the menu and the search of the home page work with HTML alone.
    const buttons = await page
      .locator('button:visible')
      .evaluateAll((all) =>
        all
          .filter((button) => !button.hasAttribute('popovertarget') && !(button as HTMLButtonElement).form)
          .map((button) => button.outerHTML),
      );
    expect(buttons).toEqual([]);
    if (kind === 'search') expect(await main.innerText()).toContain('The search needs JavaScript.');
  });

  test('the menu leads to every part of the site', async () => {
    const page = await open(pageOf.measure, options);
    const button = page.getByRole('button', { name: 'Menu' });
    const menu = page.getByRole('navigation', { name: 'Parts of the site' });
    if (await button.isVisible()) await button.click();
    expect(await menu.getByRole('link').allInnerTexts()).toEqual([
      'The policy',
      'Measures',
      'What was done',
      'Glossary',
      'About',
    ]);
    await menu.getByRole('link', { name: 'Glossary' }).click();
    await page.waitForURL('**/en/glossary/');
  });

  test('the pages of a part, the contents and the next page can be reached', async () => {
    const page = await open(pageOf.measure, options);
    await page
      .getByRole('navigation', { name: 'Pages in this part' })
      .getByRole('link', { name: 'Guidance on approval' })
      .click();
    await page.waitForURL('**/en/measures/approval-guidance/');
    const contents = page.getByRole('navigation', { name: 'On this page' });
    if (!(await contents.getByRole('link').first().isVisible())) await contents.getByText('On this page').click();
    await contents.getByRole('link', { name: 'In short' }).click();
    await page.waitForURL('**#in-short');
    await page.getByRole('navigation', { name: 'Previous and next page' }).getByRole('link').last().click();
    await page.waitForURL('**/en/measures/short-vocational-courses/');
  });
});

test('the search of the home page leads to a page that leads on', async () => {
  const page = await open(pageOf.home, { javaScriptEnabled });
  await page.getByLabel('Search the policy').fill('EQF');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/search/?q=EQF');
  expect(await page.getByRole('main').getByRole('link', { name: 'The glossary from A to Z' }).isVisible()).toBe(true);
});

test('the colours follow the device', async () => {
  const page = await open(pageOf.measure, { javaScriptEnabled, colorScheme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('rgb(251, 250, 246)');
});
