import { expect, test } from 'vitest';
import { tags } from '../setup/words.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();

/** Widths on both sides of each change of layout, from a small phone to a desk. */
const widths = [320, 400, 480, 500, 660, 680, 768, 960, 1024, 1110, 1130, 1200, 1270, 1290, 1440];

test.each(tags)('no word of the header is broken in %s, and none is out of reach, at any width', async (tag) => {
  const page = await visit(`/${tag}/`);
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const broken = await page.evaluate(() => {
      const found: string[] = [];
      const walker = document.createTreeWalker(
        document.querySelector('.site-header') ?? document,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const box = node.parentElement?.getBoundingClientRect();
        // What only screen readers meet has no width.
        if (!node.parentElement?.checkVisibility() || (box?.width ?? 0) < 3) continue;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(word);
        }
      }
      return document.documentElement.scrollWidth > innerWidth ? [...found, 'too wide'] : found;
    });
    faults.push(...broken.map((word) => `${width}: ${word}`));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(faults).toEqual([]);
});
