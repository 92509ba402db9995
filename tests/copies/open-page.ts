import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Takes out of the one file the pages that are closed. Nobody comes to them before they open, but axe walks through all
 * of them to see so, which takes most of its time.
 */
export async function takeOutClosedPages(page: Page): Promise<void> {
  const closed = page.locator('.one-page[hidden]');
  expect(await closed.count()).toBeGreaterThan(0);
  await closed.evaluateAll((pages) => {
    for (const each of pages) each.remove();
  });
}
