import { describe, expect, test } from 'vitest';
import { isIsolated, isolated, markIsolated, withoutIsolates } from '../../src/core/isolates.ts';

const english = { lang: 'en', dir: 'ltr' } as const;
const mark = (html: string): string => markIsolated(html, english);
const words = isolated('This page.', 'ltr');

describe('words of another language that are set apart', () => {
  test.each([
    [`<p>${words}</p>`, '<p><bdi lang="en" dir="ltr">This page.</bdi></p>'],
    [`<p>صفحه ${words} صفحه</p>`, '<p>صفحه <bdi lang="en" dir="ltr">This page.</bdi> صفحه</p>'],
    [
      `<p>${isolated('Gone: <b>صفحه</b>, once.', 'ltr')}</p>`,
      '<p><bdi lang="en" dir="ltr">Gone: </bdi><b><bdi lang="en" dir="ltr">صفحه</bdi></b>' +
        '<bdi lang="en" dir="ltr">, once.</bdi></p>',
    ],
    [`<p>${isolated(`By ${words}`, 'rtl')}</p>`, '<p><bdi lang="en" dir="ltr">By This page.</bdi></p>'],
  ])('are marked with their language in the text of a page: %#', (html, marked) => {
    expect(mark(html)).toBe(marked);
  });

  test.each([
    `<head><title>${words}</title></head>`,
    `<a aria-label="${words}" title='>${words}'>صفحه</a>`,
    `<script type="application/json">{ "words": "${words}" }</script>`,
    `<svg viewBox="0 0 1 1"><text>${words}</text></svg>`,
    `<select><option>${words}</option></select>`,
    '<p>صفحه</p>',
  ])('stay as they are where no element can stand: %#', (html) => {
    expect(mark(html)).toBe(html);
  });

  test('are told from others, and come into data as they were written', () => {
    expect([isIsolated(words), isIsolated('This page.')]).toEqual([true, false]);
    expect(withoutIsolates(`صفحه: ${words}`)).toBe('صفحه: This page.');
  });
});
