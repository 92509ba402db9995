import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settings, tags, word, wordsIn } from '../setup/words.ts';
import { pageIn, pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();
const phone = { width: 390, height: 844 };

/** Whether all of it is on the first screen. */
const isOnFirstScreen = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight);

describe.each(tags)('in %s, on the first screen of a phone', (tag) => {
  test('the front page says what it is, searches, and leads on', async () => {
    const page = await visit(pageIn(tag, pageOf.home), { viewport: phone });
    const ways = page.locator('.ways a');
    expect(await ways.allInnerTexts()).toEqual(Object.keys(settings.ways ?? {}).map((id) => wordsIn(tag)[`way.${id}`]));
    for (const place of [page.locator('h1'), page.locator('#home-query'), ways.last()])
      expect(await isOnFirstScreen(place)).toBe(true);
  });

  test('a measure says at which step it is, what came of it, and whom to ask', async () => {
    const page = await visit(pageIn(tag, pageOf.measure), { viewport: phone });
    const brief = page.locator('.in-brief').first();
    expect(await isOnFirstScreen(brief)).toBe(true);
    expect(await brief.locator('dt').allInnerTexts()).toContain(wordsIn(tag)['measure.ask'] ?? word('measure.ask'));
    for (const told of await brief.locator('dd').allInnerTexts()) expect(told.trim()).not.toBe('');
  });
});
