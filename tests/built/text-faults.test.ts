import { expect, test } from 'vitest';
import { htmlFiles, readSite } from '../setup/built-site.ts';
import { textFaults } from '../setup/text-faults.ts';
import { source, wordsIn } from '../setup/words.ts';

const keys = Object.keys(wordsIn(source));

test('no page shows a key in the place of a word, a stop too many, or words that run together', () => {
  expect(htmlFiles.flatMap((file) => textFaults(readSite(file), keys).map((fault) => `${file}: ${fault}`))).toEqual([]);
});

test.each([
  ['<p>Odczyt: listopad 2026 r..</p>', 'two full stops'],
  ['<p>Czy chodziło o: co to??</p>', 'two question marks'],
  ['<p>ustawy o integracji.Z oficjalnego źródła</p>', 'two sentences'],
  ['<p><a href="/">o zmianie ustawy.</a><small>Z rejestru</small></p>', 'nothing between'],
  ['<li><a href="/">Osnabrück-erklæringen</a><small>ترجمتنا نحن</small></li>', 'nothing between'],
  ['<p>قانون الاندماج.من مصدر رسمي</p>', 'two sentences'],
  ['<dd><bdi>Direktoratet</bdi> <small>search.nb</small></dd>', 'a key: search.nb'],
  ['<p>Seit {{year}}</p>', 'a place without its value'],
])('a fault in %s is found', (html, fault) => {
  expect(textFaults(html, ['search.title']).join('\n')).toContain(fault);
});

test.each([
  '<p>und so weiter … <code>site.yaml</code>, <a href="data.json">search.json</a></p>',
  '<p>عمل و<button class="term">الاندماج</button>.</p>',
  '<p><bdi lang="nb">fylkeskommune</bdi>n, z. B. am 5. Mai</p>',
])('no fault is found in %s', (html) => {
  expect(textFaults(html, ['search.title'])).toEqual([]);
});
