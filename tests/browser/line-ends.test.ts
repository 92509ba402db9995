import { expect, test } from 'vitest';
import { completeTags } from '../setup/words.ts';
import { badLineEnds, widths } from './line-walk.ts';
import { pageIn, pageOf } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();

const addresses = [pageOf.home, pageOf.bodies, pageOf.measure, pageOf.concept, pageOf['print edition']];

test.each([...new Set([...completeTags, 'uk'])])(
  'in %s no line ends where it should not, and no word is cut, however wide the window',
  async (tag) => {
    for (const address of addresses) {
      const page = await visit(pageIn(tag, address));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await badLineEnds(page), `${address} in ${width} px`).toEqual([]);
      }
    }
  },
);

test.each([
  ['pl', 'mieszka w Norwegii', 'w ⏎ Norwegii'],
  ['de', 'Das sind genau 12 kurze', '12 ⏎ kurze'],
  ['nb', 'Les mer i Meld. St. 17', 'St. ⏎ 17'],
  ['de', 'Volkshochschule', 'cut: Volkshochschule'],
])('a bad end in %s is found: “%s”', async (lang, text, bad) => {
  const page = await visit(pageOf.text);
  await page.evaluate(
    ({ lang, text }) => {
      // As narrow as the last word asks for, so that a line ends before it.
      document.body.innerHTML = `<p lang="${lang}" style="overflow-wrap:anywhere">${text}</p>`;
      const box = document.body.firstElementChild as HTMLElement;
      const range = document.createRange();
      range.selectNodeContents(box);
      const last = text.lastIndexOf(' ') + 1;
      range.setEnd(box.firstChild ?? box, last === 0 ? text.length - 3 : last - 1);
      box.style.width = `${Math.ceil(range.getBoundingClientRect().width) + 2}px`;
    },
    { lang, text },
  );
  expect((await badLineEnds(page)).join('\n')).toContain(bad);
});
