import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rightToLeft, settings, wordsIn, word } from '../setup/words.ts';
import { desktop, measures, pageIn, pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open, visit } = useSite();
const { steps = [], beside } = settings.measures ?? {};

const hrefs = (place: Locator): Promise<string[]> =>
  place.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Bodies and groups as the drawing of the roles names them, which takes them from the record. */
async function rolesOf(page: Page): Promise<{ bodies: string[]; groups: string[] }> {
  const [bodies = [], , groups = []] = await page
    .locator('.roles dl > div')
    .evaluateAll((columns) =>
      columns.map((column) => [...column.querySelectorAll('dd')].map((name) => name.textContent?.trim() ?? '')),
    );
  return { bodies, groups };
}

/** The page as it is read where its style sheets do not come. */
const openPlain = (address: string): Promise<Page> =>
  open(address, {}, (page) => page.route('**/*.css', (route) => route.abort()));

describe('the way from arrival to work', () => {
  test('has its steps in order and every measure exactly once', async () => {
    const page = await visit(pageOf.home);
    const journey = page.locator('.journey');
    expect(await journey.getByRole('heading').allInnerTexts()).toEqual(
      [...steps, beside].map((step) => word(`step.${step}`)),
    );
    expect((await hrefs(journey)).sort()).toEqual([...measures].sort());
  });

  test('puts each measure where its own page and the table put it', async () => {
    const page = await visit(pageOf['table of measures']);
    const table = await page
      .locator('.measure-table tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('a')?.getAttribute('href'), row.querySelector('td')?.textContent?.trim()]),
      );
    await page.goto(pageOf.home);
    const drawn = await page
      .locator('.journey a')
      .evaluateAll((links) =>
        links.map((link) => [
          link.getAttribute('href'),
          link.closest('ol > li')?.querySelector('h3')?.textContent?.trim(),
        ]),
      );
    expect(drawn.sort()).toEqual(table.sort());
  });

  test('puts what the record ties to no step beside the way, and says so', async () => {
    const page = await visit(pageOf.home);
    const place = page.locator('.journey .beside');
    expect(await place.innerText()).toContain(word(`step.${beside}.text`));
    const line = await place.evaluate((element) => getComputedStyle(element, '::before').content);
    expect(line).toBe('none');
  });
});

describe('who does what', () => {
  test('names bodies, the policy and groups, and says that the record ties none to a measure', async () => {
    const page = await visit(pageOf.bodies);
    const roles = page.locator('.roles');
    expect(await rolesOf(page)).toEqual({
      bodies: ['Stadtbücherei Lünhafen', 'Kulturamt'],
      groups: [word('targetGroup.erwachsene'), word('targetGroup.kinder')],
    });
    expect(await roles.locator('.whole').innerText()).toContain(word('roles.policy'));
    expect(await roles.innerText()).toContain(word('roles.note'));
    for (const link of await hrefs(roles)) expect(measures).not.toContain(link);
  });

  test('bodies and groups stand in no other drawing', async () => {
    const page = await visit(pageOf.bodies);
    const { bodies, groups } = await rolesOf(page);
    await page.goto(pageOf.home);
    const inBrief = await page.locator('.in-brief dd').allInnerTexts();
    expect(inBrief).toEqual([...bodies, ...groups]);
    for (const drawing of ['.journey', '.cards']) {
      const text = await page.locator(drawing).innerText();
      for (const name of [...bodies, ...groups]) expect(text).not.toContain(name);
    }
  });
});

test('the cards show every measure once, in the order of the record, with its number', async () => {
  const page = await visit(pageOf.home);
  const cards = page.locator('.cards > li');
  expect((await hrefs(page.locator('.cards'))).sort()).toEqual([...measures].sort());
  expect(await cards.locator('.card-kind b').allInnerTexts()).toEqual([
    word('measure.act'),
    ...[1, 2, 3].map((number) => word('measure.number', { number })),
  ]);
});

test('without style sheets every drawing is a list or a table that reads in its order', async () => {
  const page = await openPlain(pageOf.home);
  expect(
    await page.locator('.timeline ol').evaluate((list) => getComputedStyle(list).listStyleType),
    'the browser’s own style',
  ).toBe('decimal');
  for (const drawing of ['.timeline ol', '.journey', '.cards', '.in-brief']) {
    const place = page.locator(drawing);
    expect(await place.isVisible()).toBe(true);
    const items = await place.locator('li, dd').allInnerTexts();
    expect(items.length).toBeGreaterThan(3);
    for (const text of items) expect(text.trim()).not.toBe('');
    // What only a style sheet says is not said.
    expect(await place.locator('svg, img, canvas').count()).toBe(0);
  }
  const order = await page.locator('.journey').innerText();
  const places = steps.map((step) => order.indexOf(word(`step.${step}`)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('the drawings are read as they are seen, from side to side and from top to bottom', async () => {
  const page = await visit(pageOf.home);
  const misplaced = await page.locator('.journey > ol, .in-brief').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const boxes = [...drawing.children].map((child) => child.getBoundingClientRect());
      return boxes.slice(1).flatMap((box, index) => {
        const before = boxes[index];
        return before && (box.left >= before.right - 1 || box.top >= before.bottom - 1)
          ? []
          : [drawing.children[index + 1]?.textContent];
      });
    }),
  );
  expect(misplaced).toEqual([]);
});

test('from right to left the drawings are mirrored', async () => {
  const page = await open(pageOf.home);
  const firstBoxes = (): Promise<number[]> =>
    page
      .locator('.journey > ol > li:first-child, .in-brief > div:first-child, .timeline li:first-child time')
      .evaluateAll((boxes) =>
        boxes.map((box) =>
          Math.round((box.getBoundingClientRect().left + box.getBoundingClientRect().right) / 2 - innerWidth / 2),
        ),
      );
  const before = await firstBoxes();
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const after = await firstBoxes();
  for (const [index, side] of before.entries()) expect(after[index]).toBeCloseTo(-side, -1);
});

test('on the pages of a language that is written from right to left they run so, and speak its words', async () => {
  const page = await visit(pageIn(rightToLeft, pageOf.home), { viewport: desktop });
  const lefts = await page
    .locator('.journey > ol > li')
    .evaluateAll((all) => all.map((step) => step.getBoundingClientRect().left));
  expect(lefts[0]).toBeGreaterThan(lefts.at(-1) ?? Infinity);
  await page.goto(pageIn(rightToLeft, pageOf.timeline));
  const [time, words] = await page
    .locator('.timeline li')
    .first()
    .evaluate((event) => [...event.children].map((part) => part.getBoundingClientRect().right));
  expect(time).toBeGreaterThan(words ?? Infinity);
  await page.goto(pageIn(rightToLeft, pageOf.bodies));
  expect(await page.locator('.roles .whole').innerText()).toContain(wordsIn(rightToLeft)['roles.policy']);
});
