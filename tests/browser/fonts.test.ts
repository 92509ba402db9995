import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './helpers.ts';

const { newPage } = useBrowser();

const scripts = [
  { script: 'Latin', word: 'Integration', family: 'Noto Sans' },
  { script: 'Cyrillic', word: 'Інтеграція', family: 'Noto Sans' },
  { script: 'Arabic', word: 'الاندماج', family: 'Noto Sans Arabic' },
];

/** Unicode assigns no letter to U+0378: a browser draws the box of a missing letter. */
const missing = '\u0378';

/**
 * Width of each text in CSS pixels, in a font as CSS names it, and how much of it is drawn: the sum of its pixels'
 * darkness.
 */
function measure(page: Page, texts: readonly string[], font: string): Promise<{ width: number; ink: number }[]> {
  return page.evaluate(
    ([list, fontOfAll]) =>
      list.map((text) => {
        const span = document.createElement('span');
        span.textContent = text;
        span.style.cssText = `font: ${fontOfAll}; position: absolute; white-space: pre`;
        document.body.replaceChildren(span);
        const canvas = new OffscreenCanvas(1200, 200).getContext('2d');
        if (!canvas) throw new Error('This browser has no canvas.');
        canvas.font = fontOfAll;
        canvas.fillText(text, 100, 150);
        const alpha = canvas.getImageData(0, 0, 1200, 200).data.filter((_value, index) => index % 4 === 3);
        return { width: span.getBoundingClientRect().width, ink: alpha.reduce((sum, value) => sum + value, 0) };
      }),
    [texts, font] as const,
  );
}

// With no fonts every text is 0 px wide, with the wrong ones it is a row of boxes: every test of a layout would pass on
// nothing.
describe.each(scripts)('$script', ({ word, family }) => {
  test.each([400, 700])('has letters of weight %i', async (weight) => {
    const page = await newPage('about:blank');
    const letters = [...word];
    const [whole, boxes, ...single] = await measure(
      page,
      [word, missing.repeat(letters.length), ...letters],
      `${weight} 100px sans-serif`,
    );
    expect(whole?.width).toBeGreaterThan(0);
    expect(whole?.ink).toBeGreaterThan(0);
    expect(whole?.width).not.toBeCloseTo(boxes?.width ?? 0, 0);
    expect(Math.min(...single.map(({ width }) => width)), 'the narrowest letter').toBeGreaterThan(0);
    expect(new Set(single.map(({ ink }) => ink)).size, 'letters that look different').toBeGreaterThanOrEqual(
      new Set(letters).size - 1,
    );
    await page.close();
  });

  test('is heavier in bold', async () => {
    const page = await newPage('about:blank');
    const [regular] = await measure(page, [word], '400 100px sans-serif');
    const [bold] = await measure(page, [word], '700 100px sans-serif');
    expect(bold?.ink).toBeGreaterThan(regular?.ink ?? 0);
    await page.close();
  });

  // Elsewhere a browser sees its machine's fonts.
  test.runIf(process.platform === 'linux')('has a bold of its own from npm', async () => {
    const page = await newPage('about:blank');
    const [regular] = await measure(page, [word], `400 100px "${family}"`);
    const [bold] = await measure(page, [word], `700 100px "${family}"`);
    expect(bold?.width, 'a regular letter that is only drawn thicker has the same width').toBeGreaterThan(
      regular?.width ?? 0,
    );
    await page.close();
  });
});
