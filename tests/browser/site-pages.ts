import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, inject } from 'vitest';
import { htmlFiles } from '../setup/built-site.ts';
import { useBrowser } from './helpers.ts';

/** Every page of the built site, by its address below the site's own. */
export const everyPage = htmlFiles.map((file) => file.replace(/index\.html$/, ''));

/** One page of each kind. */
export const pageOf = {
  'language chooser': '',
  home: 'en/',
  text: 'en/objectives/',
  bodies: 'en/bodies/',
  'table of measures': 'en/measures/',
  measure: 'en/measures/integration-act/',
  timeline: 'en/implementation/',
  year: 'en/implementation/2024/',
  'official sources': 'en/implementation/later/',
  glossary: 'en/glossary/',
  concept: 'en/glossary/eqf/',
  record: 'en/about/sources/',
  translations: 'en/about/translations/',
  downloads: '../copies/',
  search: 'en/search/',
  'print edition': 'en/print/',
  lost: 'en/nowhere/',
} as const;

export type Kind = keyof typeof pageOf;

/** The kinds with their pages, for `test.each`. */
export const kinds = Object.entries(pageOf) as [Kind, string][];

/** The same page in another language; the language chooser and the lost page speak all of them. */
export function pageIn(locale: string, address: string): string {
  return address.replace(/^en\//, `${locale}/`);
}

/** Sizes of a window: a phone's, and a desktop's of 1280 × 1024 at 400 %, where 320 CSS pixels are left of its width. */
export const phone = { width: 390, height: 844 };
export const narrow = { width: 320, height: 640 };
export const zoomed = { width: 320, height: 256 };

/** Opens a page of the site; after the test it is closed. */
export type Open = (
  address: string,
  options?: BrowserContextOptions,
  prepare?: (page: Page) => Promise<unknown>,
) => Promise<Page>;

/**
 * Prepares a page whose requests a test stops later. What is asked for goes by Playwright from the beginning: a page that is open already
 * may ask for a file before it hears of the test's first `page.route`.
 */
export async function intercepted(page: Page): Promise<void> {
  await page.route('**/nothing-is-here', (route) => route.continue());
}

/**
 * Call it once at the top of a test file: the file's own browser on the built site.
 *
 * @returns what opens pages of the site; `prepare` sees the page before it goes anywhere.
 */
export function useSite(): { open: Open } {
  const { newPage } = useBrowser();
  const siteUrl = inject('siteUrl');
  const opened: Page[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()));
  });
  return {
    async open(address, options, prepare) {
      const page = await newPage(siteUrl, options);
      opened.push(page);
      await prepare?.(page);
      await page.goto(address);
      // Chromium drops keys and clicks that come before a page's first paint, and a machine at work may be late with that.
      if (options?.javaScriptEnabled !== false)
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
      return page;
    },
  };
}
