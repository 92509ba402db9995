import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { useBrowser } from '../browser/helpers.ts';
import { firstAnswers, queriesIn } from './answers.ts';
import { copyName, copyPath } from './made-copies.ts';
import { Stick } from './stick.ts';
import { siteUrl } from '../setup/built-site.ts';

/** The folders of all languages, and of one. */
export const all = copyName('all');
export const one = copyName('de');

/** Opens a page of a folder on a stick; after the test it is closed. */
type OpenFolder = (
  name: string,
  options?: BrowserContextOptions,
  prepare?: (page: Page) => Promise<unknown>,
  anchor?: string,
) => Promise<Page>;

/**
 * Call it once at the top of a test file: the file's own browser, and a stick with the folder of all languages and that
 * of one, unpacked and read-only.
 *
 * @returns what opens a page of a folder, and what asks the site itself, online, all that is asked in a language
 */
export function useFolders(): {
  stick: Stick;
  open: OpenFolder;
  onlineAnswers: (tag: string) => ReturnType<typeof firstAnswers>;
} {
  const stick = new Stick();
  const { newPage } = useBrowser();
  const opened: Page[] = [];
  beforeAll(() => {
    for (const of of ['all', 'de']) stick.unzip(copyPath(of, 'zip'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()));
  });
  afterAll(() => stick.remove());
  return {
    stick,
    async open(name, options, prepare, anchor = '') {
      // The folder that the page may ask in; a file alone stands on the stick itself.
      const page = await newPage(stick.address(name.replace(/\/.*/, '/')), options);
      opened.push(page);
      await prepare?.(page);
      await page.goto(stick.address(name) + anchor);
      return page;
    },
    async onlineAnswers(tag) {
      const page = await newPage(siteUrl);
      opened.push(page);
      await page.goto(`${tag}/search/`);
      return firstAnswers(page, queriesIn(tag));
    },
  };
}
