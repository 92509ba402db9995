import { expect, test } from 'vitest';
import { eachWord, encodeWords, mapText, tokenWords, WordCodes } from '../../src/search/words/word-codes.ts';

test('no code is the beginning of another, however many words there are', () => {
  const codes = new WordCodes(Array.from({ length: 20_000 }, (_, index) => String(index)));
  const all = Array.from({ length: 20_000 }, (_, index) => codes.of(String(index)) ?? '');
  expect(new Set(all).size).toBe(20_000);
  expect(new Set(all.map((code) => code.length)).size).toBe(1);
});

test('every word keeps its place, whatever stands around it', () => {
  const html =
    '<p title="a > b">One, <b>two</b>-three &amp; four&#8217;s <!-- no --><script>const five = 5;</script>six – seven</p>';
  const coded = encodeWords(html, (word) => (word === 'six' ? undefined : word.slice(0, 3).toLowerCase()));
  expect(coded).toBe(
    '<p title="a > b">one <b>two</b>-thr - fou <!-- no --><script>const five = 5;</script>- - sev</p>',
  );
});

test('text is told word by word, and tags are not', () => {
  const words: string[] = [];
  eachWord('<a href="/not/this">HK-dir</a> says', (word) => words.push(word));
  expect(words).toEqual(['HKdir', 'HK', 'dir', 'says']);
  expect(mapText('<i class="x">a</i>', () => 'b')).toBe('<i class="x">b</i>');
});

test('joined words can be found as one and as each', () => {
  expect(tokenWords('fag-/svennebrev')).toEqual(['fagsvennebrev', 'fag', 'svennebrev']);
  expect(tokenWords('(2024).')).toEqual(['2024']);
  expect(tokenWords('–')).toEqual([]);
});
