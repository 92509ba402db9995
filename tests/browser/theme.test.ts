import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectQuiet } from './helpers.ts';
import { settings, word } from '../setup/words.ts';
import { pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open } = useSite();

const isDark = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(
      Number,
    );
    return red + green + blue < 3 * 128;
  });

/**
 * Notes, before any script of the page, what the theme is when the page's body begins: nothing is painted before that.
 */
const noteThemeAtBody = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(globalThis, { themeAtBody: document.documentElement.dataset['theme'] ?? 'none' });
    }).observe(document, { childList: true, subtree: true });
  });

const themeAtBody = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as { themeAtBody?: string }).themeAtBody);

test.each([
  [word('theme.dark'), 'dark', 'light'],
  [word('theme.light'), 'light', 'dark'],
] as const)(
  '%s is kept from page to page, and is there before anything is painted',
  async (name, theme, colorScheme) => {
    const page = await open(pageOf.measure, { colorScheme }, noteThemeAtBody);
    expect(await themeAtBody(page)).toBe('none');
    expect(await isDark(page)).toBe(colorScheme === 'dark');
    await page.getByRole('radio', { name, exact: true }).check();
    expect(await isDark(page)).toBe(theme === 'dark');
    for (const address of [pageOf.measure, pageOf.glossary, pageOf['language chooser'], pageOf.lost]) {
      await page.goto(address);
      expect(await themeAtBody(page), address).toBe(theme);
      expect(await isDark(page)).toBe(theme === 'dark');
    }
    await page.goto(pageOf.home);
    expect(await page.getByRole('radio', { name, exact: true }).isChecked()).toBe(true);
  },
);

test('by itself the site follows the device, and goes on following it', async () => {
  const page = await open(pageOf.measure, { colorScheme: 'dark' });
  expect(await page.getByRole('radio', { name: word('theme.auto') }).isChecked()).toBe(true);
  expect(await isDark(page)).toBe(true);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await isDark(page)).toBe(false);
  await page.getByRole('radio', { name: word('theme.dark') }).check();
  await page.getByRole('radio', { name: word('theme.auto') }).check();
  await page.reload();
  expect(await isDark(page)).toBe(false);
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
});

test('the browser’s own parts, such as fields and scroll bars, take the same colours', async () => {
  const page = await open(pageOf.home, { colorScheme: 'light' });
  await page.getByRole('radio', { name: word('theme.dark') }).check();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('where the browser keeps nothing, the choice holds for the page and nothing breaks', async () => {
  const page = await open(pageOf.measure, { colorScheme: 'light' }, (fresh) =>
    fresh.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }),
  );
  await page.getByRole('radio', { name: word('theme.dark') }).check();
  expect(await isDark(page)).toBe(true);
  await page.reload();
  expect(await isDark(page)).toBe(false);
  expectQuiet(page);
});

test('what somebody else kept under the same name does no harm', async () => {
  const page = await open(pageOf.measure, { colorScheme: 'light' }, (fresh) =>
    fresh.addInitScript((key) => localStorage.setItem(key, '"><script>'), `${settings.id}:theme`),
  );
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  expect(await page.getByRole('radio', { name: word('theme.auto') }).isChecked()).toBe(true);
  expectQuiet(page);
});
