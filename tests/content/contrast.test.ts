import { expect, inject, test } from 'vitest';
import { expectQuiet, runAxe, useBrowser } from '../browser/helpers.ts';
import { settings, source } from '../setup/words.ts';

const { newPage } = useBrowser();

/** A page of each kind that this content has: the home page, the first of each part, and those that have a role. */
const slugs = new Set([
  '',
  ...settings.parts.flatMap(({ pages }) => pages.slice(0, 2)),
  ...Object.values(settings.roles).map((place) => place.replace(/#.*/, '')),
]);

test.each(['light', 'dark'] as const)(
  'every text of every kind of page can be told from its ground, %s',
  async (colorScheme) => {
    const page = await newPage(inject('siteUrl'), { colorScheme });
    const faint: string[] = [];
    for (const slug of slugs) {
      const address = `${source}/${slug ? `${slug}/` : ''}`;
      await page.goto(address);
      faint.push(...(await runAxe(page, { onlyRules: ['color-contrast'] })).map((barrier) => `${address}: ${barrier}`));
    }
    expect(faint).toEqual([]);
    expectQuiet(page);
  },
);
