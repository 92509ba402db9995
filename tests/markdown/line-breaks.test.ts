import { expect, test } from 'vitest';
import { badLineBreaks } from '../setup/line-breaks.ts';

/** What the walk over line breaks finds in a text; `_` is a no-break space. */
const found = (lang: string, html: string): string[] =>
  badLineBreaks(`<p lang="${lang}">${html.replaceAll('_', '\u00A0')}</p>`);

test.each([
  ['pl', 'mieszka w Norwegii', 'w ⏎ Norwegii'],
  ['pl', 'mieszka <b>w</b> <i>Norwegii</i>', 'w ⏎ Norwegii'],
  ['uk', 'вони мали б право', 'мали ⏎ б'],
  ['de', 'genau 12\nkurze', '12 ⏎ kurze'],
  ['nb', 'Les Meld. St._17', 'Meld. ⏎ St._17'],
  ['nb', 'hos HK-dir', 'cut: HK-dir'],
  ['en', 'levels_2–8', 'cut: levels_2–8'],
  ['ar', 'المهني و<button class="term">الاندماج</button>', 'و ⏎ الاندماج'],
  ['nb', '<bdi lang="pl">kurs w Norwegii</bdi>', 'w ⏎ Norwegii'],
  ['ja', 'HK-dirです', 'cut: HK-dir'],
])('a place at which no line should end is found in %s: “%s”', (lang, html, bad) => {
  expect(found(lang, html).join('\n').replaceAll('\u00A0', '_')).toContain(bad);
});

test.each([
  ['pl', 'mieszka w_Norwegii i_pracuje'],
  ['pl', '<span>a</span><p>Norwegia</p>'],
  ['nb', 'hos <span class="w">HK-dir</span>, i e-læringsprogrammet'],
  ['nb', '<code>w i 5 a</code> og <span class="w">5 a</span>'],
  ['de', 'kurs w Norwegii'],
  ['ja', '二〇三〇年までの計画'],
  ['ja', 'e-船'],
])('nothing is found in %s: “%s”', (lang, html) => {
  expect(found(lang, html)).toEqual([]);
});
