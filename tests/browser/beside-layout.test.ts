import { expect, test } from 'vitest';
import { pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open } = useSite();

const shown = '[data-beside=shown]';

test.each(['text', 'table of measures', 'glossary', 'timeline', 'translations'] as const)(
  'beside another language the text has the width of the page: %s',
  async (kind) => {
    const page = await open(`${pageOf[kind]}?beside=ar`, { viewport: { width: 1280, height: 900 } });
    await page.locator(shown).waitFor();
    for (const width of [1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.locator('main').evaluate((main) => main.clientWidth), `${width}`).toBeGreaterThan(900);
    }
  },
);

test('beside another language the contents of a long page stay where they are', async () => {
  const page = await open(`${pageOf.record}?beside=ar`, { viewport: { width: 1280, height: 600 } });
  await page.locator(shown).waitFor();
  await page.evaluate(() => scrollTo(0, 900));
  const bottom = await page.locator('.contents').evaluate((nav) => nav.getBoundingClientRect().bottom);
  const [heading, list] = await page.evaluate(() =>
    [getComputedStyle(document.querySelector('.contents') as Element, '::before'), '.contents details'].map((each) =>
      typeof each === 'string' ? getComputedStyle(document.querySelector(each) as Element).position : each.position,
    ),
  );
  expect(bottom).toBeLessThan(600);
  expect([heading, list]).toEqual(['static', 'static']);
});
