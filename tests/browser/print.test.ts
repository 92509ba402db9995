import { expect, test } from 'vitest';
import { htmlFiles } from '../setup/built-site.ts';
import { isFormer } from '../setup/words.ts';
import { kinds, pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { open } = useSite();

test('on paper, what only a screen needs is gone, and text is black on white', async () => {
  const page = await open(pageOf.measure);
  await page.emulateMedia({ media: 'print' });
  for (const part of [
    '.site-header',
    '.section-pages',
    '.contents',
    '.page-turn',
    '.heading-link',
    '.definition',
    '.theme',
    '.page-foot .cite',
  ]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  }
  const lines = await page
    .locator('.term, .term > span')
    .evaluateAll((words) => words.map((each) => getComputedStyle(each).textDecorationLine));
  expect(new Set(lines)).toEqual(new Set(['none']));
  const { color, backgroundColor } = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return { color: style.color, backgroundColor: style.backgroundColor };
  });
  expect([color, backgroundColor]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test.each(kinds)('on paper, nothing on a page of the kind “%s” is folded, or can be chosen', async (_kind, address) => {
  const page = await open(address);
  const shown = (): Promise<{ words: string; isOpen: boolean; mark: string }[]> =>
    page.locator('summary').evaluateAll((summaries) =>
      summaries
        .filter((summary) => summary.checkVisibility())
        .map((summary) => ({
          words: summary.textContent.trim(),
          isOpen: [...(summary.parentElement?.children ?? [])].every((part) => part.checkVisibility()),
          mark: getComputedStyle(summary).listStyleType,
        })),
    );
  await page.emulateMedia({ media: 'print' });
  for (const { words, isOpen, mark } of await shown()) expect([words, isOpen, mark]).toEqual([words, true, 'none']);
  expect(await page.locator('.keep').filter({ visible: true }).count()).toBe(0);
});

test('on paper, each language of the page on translations shows its pages', async () => {
  const page = await open('de/ueber/uebersetzungen/');
  await page.emulateMedia({ media: 'print' });
  const rows = page.locator('details.translations tbody tr');
  expect(await rows.count()).toBeGreaterThan(100);
  expect(await rows.evaluateAll((all) => all.filter((row) => !row.checkVisibility()).length)).toBe(0);
  await page.goto(pageOf['print edition']);
  expect(await page.locator('details').count()).toBeGreaterThan(0);
  expect(await page.locator('details:not([open])').count()).toBe(0);
});

test('on paper, an official block gives the address of its source', async () => {
  const page = await open(pageOf['official sources']);
  await page.emulateMedia({ media: 'print' });
  const address = await page
    .locator('.layer-source a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://');
});

test('the print edition holds every page of the policy, and prints on many sheets', async () => {
  const page = await open(pageOf['print edition']);
  const slugs = htmlFiles
    .filter((file) => /^de\/(?!search\/|print\/)/.test(file) && !isFormer(file))
    .map((file) => file.slice('de/'.length).replace(/\/?index\.html$/, ''));
  const ids = await page.locator('.part > article').evaluateAll((articles) => articles.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(slugs.map((slug) => `page-${slug.replaceAll('/', '-') || 'home'}`).toSorted());
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(10);
});

test('a printed page says where it stands on the web', async () => {
  const page = await open(pageOf.measure);
  const where = page.locator('.on-paper');
  expect(await where.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await where.isVisible()).toBe(true);
  expect(await where.textContent()).toMatch(/https:\/\/.+\/de\/vorhaben\/abendoeffnung\/$/);
});
