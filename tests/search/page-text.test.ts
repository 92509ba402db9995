import { expect, test } from 'vitest';
import { encodeWords } from '../../src/search/index/coded-pages.ts';
import { readPage, type PageText } from '../../src/search/index/page-text.ts';

const read = (article: string): PageText =>
  readPage({ path: 'en/a/index.html', locale: 'en', kind: 'policy', article });

test('a page is read as an excerpt shows it: sentences end, boxes stand apart, and entities are letters', () => {
  const { url, title, content } = read(
    '<header><h1>Bodies &amp; <em>duties</em></h1><p>Who does what</p></header>' +
      '<dl><div><dt>Type</dt><dd>A law.</dd></div></dl><ul><li>one<br>two</li></ul><p>HK&#8209;dir (“2024”)</p>',
  );
  expect(url).toBe('/en/a/');
  expect(title).toBe('Bodies & duties');
  expect(content).toBe('Bodies & duties. Who does what. Type A law. one two. HK‑dir (“2024”).');
});

test('what is marked so, navigation, drawings and forms are not searched', () => {
  const { content, headings } = read(
    '<nav>Menu <b>and</b> more</nav><h2 id="a" data-pagefind-ignore>Not<i>this</i></h2>' +
      '<svg><path d="M0"/><text>Axis</text></svg><p>Text</p>',
  );
  expect(content).toBe('Text.');
  expect(headings).toEqual([]);
});

test('each heading with an address tells how many words stand before it', () => {
  expect(read('<h1>One two</h1><p>three – four</p><h2 id="x">Words <bdi>to</bdi> know</h2>').headings).toEqual([
    { id: 'x', text: 'Words to know', location: 5 },
  ]);
});

test('what a concept means is told apart', () => {
  expect(read('<h1>EQF</h1><p data-pagefind-meta="definition">A  scale\nof levels</p>').definition).toBe(
    'A scale of levels',
  );
});

test('what is put between two paragraphs, and not searched, leaves no trace, whatever blanks stand around it', () => {
  const notice = '<p class="notice" data-pagefind-ignore="all">The <a href="/en/a/">original</a> says more.</p>';
  expect(read(`<h1>A</h1>\n<p>One.</p>\n${notice}\n<p>Two.</p>`)).toEqual(read('<h1>A</h1>\n<p>One.</p>\n<p>Two.</p>'));
});

test('every word keeps its place among the codes, whatever stands around it', () => {
  const { pieces } = read(
    '<p title="a > b" data-pagefind-weight="2">One, <b>two</b>-three &amp; four&#8217;s <!-- no --> six – seven</p>',
  );
  const coded = encodeWords(pieces, (token) =>
    token === 'six' ? '' : token.replace(/\W/g, '').slice(0, 3).toLowerCase(),
  );
  expect(coded.replace(/ +/g, ' ').trim()).toBe('<div data-pagefind-weight="2">one two-thr - fou - - sev </div>');
});
