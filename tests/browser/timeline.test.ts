import { describe, expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { desktop, pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open, visit } = useSite();

describe.each([
  ['home', pageOf.home],
  ['the page of the timeline', pageOf.timeline],
])('the timeline on %s', (_page, address) => {
  test('goes forward in time, with a date that programs can read and people can too', async () => {
    const page = await visit(address);
    const times = await page
      .locator('.timeline time')
      .evaluateAll((all) => all.map((time) => [time.getAttribute('datetime') ?? '', (time as HTMLElement).innerText]));
    expect(times.length).toBeGreaterThan(4);
    for (const [date = '', words = ''] of times) {
      expect(date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      expect(Number.isNaN(Date.parse(date))).toBe(false);
      expect(words).toContain(date.slice(0, 4));
    }
    // A year or a month without a day stands at its end: what it names happened somewhere in it.
    const dates = times.map(([date = '']) => date.padEnd(10, '~'));
    expect(dates).toEqual([...dates].sort());
  });

  test('tells the layers apart by more than colour', async () => {
    const page = await open(address, { forcedColors: 'active' });
    const dot = (kind: string): Promise<string> =>
      page
        .locator(`.timeline li.${kind}`)
        .first()
        .evaluate((event) => getComputedStyle(event, '::after').backgroundColor);
    expect(await dot('record')).not.toBe(await dot('official'));
  });
});

describe('the timeline', () => {
  test('in brief fits into every width, however many events there are', async () => {
    const page = await visit(pageOf.home, { viewport: desktop });
    const overflows = await page.evaluate(() => {
      const events = [...document.querySelectorAll('.timeline.brief li')];
      const list = events[0]?.parentElement;
      const found: string[] = [];
      for (let count = 12; count > 0; count -= 1) {
        list?.replaceChildren(
          ...Array.from({ length: count }, (_, index) => events[index % events.length]!.cloneNode(true)),
        );
        const over = document.documentElement.scrollWidth - innerWidth;
        if (over > 0) found.push(`${count} events: ${over} px`);
      }
      return found;
    });
    expect(overflows).toEqual([]);
  });

  test('says in words of each event whether the record or an official source reports it, and which', async () => {
    const page = await visit(pageOf.timeline);
    const events = await page.locator('.timeline li').evaluateAll((all) =>
      all.map((event) => ({
        isOfficial: event.classList.contains('official'),
        layer: event.querySelector('small')?.textContent?.trim() ?? '',
        source: event.querySelector<HTMLAnchorElement>('small a')?.href,
      })),
    );
    expect(events.some(({ isOfficial }) => isOfficial)).toBe(true);
    expect(events.some(({ isOfficial }) => !isOfficial)).toBe(true);
    for (const { isOfficial, layer, source } of events) {
      if (isOfficial) expect(layer).toMatch(new RegExp(`^${word('timeline.official')}: \\S`));
      else expect(layer).toBe(word('timeline.record'));
      if (isOfficial) expect(source).toMatch(/^https:\/\//);
      else expect(source).toBeUndefined();
    }
  });

  test('in brief leaves out what is minor, says what its dots mean, and leads to the whole', async () => {
    const page = await visit(pageOf.home, { viewport: desktop });
    const brief = page.locator('.timeline.brief');
    const dates = await brief.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    expect(await brief.locator('figcaption span').allInnerTexts()).toEqual([
      word('timeline.record'),
      word('timeline.official'),
    ]);
    const starts = await brief
      .locator('li')
      .evaluateAll((all) => all.map((event) => event.getBoundingClientRect().left));
    expect(starts, 'along the line').toEqual(starts.toSorted((a, b) => a - b));
    await page.getByRole('link', { name: word('timeline.all') }).click();
    const all = await page
      .locator('.timeline time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    expect(dates).toEqual(all.filter((date) => date !== '2026-02-19'));
    expect(dates.length).toBe(all.length - 1);
  });
});
