import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { hush, useBrowser } from './helpers.ts';
import { siteUrl } from '../setup/built-site.ts';

/** Opens a page of the site. */
export type Open = (
  address: string,
  options?: BrowserContextOptions,
  prepare?: (page: Page) => Promise<unknown>,
) => Promise<Page>;

/**
 * Prepares a page whose requests a test stops later. What is asked for goes by Playwright from the beginning: a page
 * that is open already
 * may ask for a file before it hears of the test's first `page.route`.
 */
export async function intercepted(page: Page): Promise<void> {
  await page.route('**/nothing-is-here', (route) => route.continue());
}

/**
 * Call it once at the top of a test file: the file's own browser on the built site.
 *
 * @returns `open` opens a page with storage of its own, which is closed after the test; `prepare` sees it before it
 * goes anywhere. `visit`
 * goes on in the one page that the file has for such options, which takes a quarter of the time: for tests that only
 * look.
 */
export function useSite(): { open: Open; visit: (address: string, options?: BrowserContextOptions) => Promise<Page> } {
  const { newPage } = useBrowser();
  const opened: Page[] = [];
  const visited = new Map<string, Page>();
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()));
  });
  return {
    async open(address, options, prepare) {
      const page = await newPage(siteUrl, options);
      opened.push(page);
      await prepare?.(page);
      await goTo(page, address, options);
      return page;
    },
    async visit(address, options = {}) {
      const how = JSON.stringify(options);
      const page = visited.get(how) ?? (await newPage(siteUrl, options));
      visited.set(how, page);
      // From a page to a place on itself there would be no new page.
      if (new URL(address, `${siteUrl}/`).href.split('#')[0] === page.url().split('#')[0])
        await page.goto('about:blank');
      hush(page);
      await goTo(page, address, options);
      return page;
    },
  };
}

async function goTo(page: Page, address: string, options: BrowserContextOptions = {}): Promise<void> {
  await page.goto(address);
  // Chromium drops keys and clicks that come before a page's first paint, and a machine at work may be late with that.
  if (options.javaScriptEnabled !== false)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
