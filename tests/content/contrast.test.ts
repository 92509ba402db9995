import { expect, test } from 'vitest';
import { expectQuiet, runAxe, useBrowser } from '../browser/helpers.ts';
import { settings, source } from '../setup/words.ts';
import { siteUrl } from '../setup/built-site.ts';

const { newPage } = useBrowser();

/** A page of each kind that this content has: the home page, the first of each part, and those that have a role. */
const slugs = new Set([
  '',
  ...settings.parts.flatMap(({ pages }) => pages.slice(0, 2)),
  ...Object.values(settings.roles).map((place) => place.replace(/#.*/, '')),
]);

test('every text of every kind of page can be told from its ground, in light and in dark', async () => {
  const page = await newPage(siteUrl);
  const faint: string[] = [];
  for (const slug of slugs) {
    const address = `${source}/${slug ? `${slug}/` : ''}`;
    await page.goto(address);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const barriers = await runAxe(page, { onlyRules: ['color-contrast'] });
      faint.push(...barriers.map((barrier) => `${address}, ${colorScheme}: ${barrier}`));
    }
  }
  expect(faint).toEqual([]);
  expectQuiet(page);
});
