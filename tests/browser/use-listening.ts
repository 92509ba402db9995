import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { word } from '../setup/words.ts';
import { putEngine, saidAtLeast, type TestVoice } from './speech-engine.ts';
import { useSite } from './use-site.ts';

/** Voices of a device that reads German, Arabic and Ukrainian. */
export const device: TestVoice[] = [{ lang: 'de-DE' }, { lang: 'ar_SA' }, { lang: 'uk_UA' }];

/** The button at the head of a page, the player, and what stands on it. */
export const start = (page: Page): Locator => page.locator('.listen');
export const bar = (page: Page): Locator => page.locator('.listen-bar');
export const control = (page: Page, key: string): Locator =>
  bar(page).getByRole('button', { name: word(`listen.${key}`) });

/** How a page is opened; `prepare` changes the browser before. */
type Opening = BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown> };

type OpenListening = (address: string, voices?: TestVoice[], options?: Opening) => Promise<Page>;

/**
 * Call it once at the top of a test file: the file's own browser, with an engine of the test's that speaks.
 *
 * @returns `openWith` opens a page on a device with voices; `listenTo` has it read, too
 */
export function useListening(): { openWith: OpenListening; listenTo: OpenListening } {
  const { open } = useSite();
  const openWith: OpenListening = (address, voices = device, { prepare, ...options } = {}) =>
    open(address, options, async (page) => {
      await prepare?.(page);
      await putEngine(page, voices);
    });
  return {
    openWith,
    async listenTo(address, voices, options) {
      const page = await openWith(address, voices, options);
      await start(page).click();
      await saidAtLeast(page, 1);
      return page;
    },
  };
}

/** The words that are marked. */
export const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('listen') ?? [])].map(String).map((text) => text.replaceAll('\u00AD', '')),
  );
