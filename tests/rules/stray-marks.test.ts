import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/rules/finding.ts';
import { applyFix } from './apply-fix.ts';
import { check, page } from './fixtures.ts';

const path = 'docs/en/objectives.md';

const findings = (words: string, wanted = 'stray-mark'): Finding[] =>
  check({ [path]: page(words) }).filter(({ rule }) => rule === wanted);

/** Words once somebody has done what a finding says, by the letter. */
function mend(words: string, finding: Finding): string | undefined {
  const file = { path: finding.file, bytes: new TextEncoder().encode(page(words)) };
  const [mended] = applyFix([file], finding) ?? [];
  return mended && new TextDecoder().decode(mended.bytes).slice(page('').length - 1, -1);
}

/** What the rule on marks that are left over finds in a page of these words. */
function marksIn(words: string): { line: number; column: number; fix?: string }[] {
  return findings(words).map(({ line, column, fix }) => ({
    line: line - 6,
    column,
    ...(fix === undefined ? {} : { fix }),
  }));
}

const nbsp = '\u00A0';

/** Words, the place of their mark, and the words once somebody has done what the finding says. */
const mended: readonly [what: string, words: string, line: number, column: number, after: string][] = [
  [
    'emphasis around quotation marks before an ending',
    'Program **„Integracja”**em',
    1,
    9,
    'Program „**Integracja**”em',
  ],
  ['an ending behind an emphasised term', 'a **[b](term:vet)**em', 1, 3, 'a [**b**](term:vet)em'],
  ['an ending behind emphasised words that end in a term', '**a [b](term:vet)**em', 1, 1, '**a** [**b**](term:vet)em'],
  ['an ending behind emphasised words of another language', '**:lang[a]{nb}**et', 1, 1, ':lang[**a**]{nb}et'],
  ['an ending behind an emphasised term in quotation marks', '*„[a](term:vet)”*em', 1, 1, '„[*a*](term:vet)”em'],
  ['an ending behind emphasised code', '**`a`**et', 1, 1, '`a`et'],
  ['emphasis with a blank behind it, around a link', '**a [b](bodies.md) c **d', 1, 1, '**a [b](bodies.md) c** d'],
  ['a character written as a code at the end of emphasis', '**a&nbsp;**b', 1, 1, '**a**&nbsp;b'],
  ['a link in a link', 'a [b [c](term:vet) d](bodies.md) e', 1, 3, 'a b [c](term:vet) d e'],
  ['emphasis with blanks in it', 'A ** bold ** word', 1, 3, 'A **bold** word'],
  ['emphasis by underscores within a word', 'A __bold__er word', 1, 3, 'A **bold**er word'],
  ['an asterisk alone', 'A price* is named', 1, 8, String.raw`A price\* is named`],
  ['a backtick alone', 'A `b is named', 1, 3, 'A \\`b is named'],
  ['a link whose address has a blank', '[x](https://a.example/b c)', 1, 1, '[x](https://a.example/b%20c)'],
  ['a link with a blank in it', '[text] (countries.md)', 1, 1, '[text](countries.md)'],
  ['a link with a blank before a whole address', 'a [b] (https://a.example/), c', 1, 3, 'a [b](https://a.example/), c'],
  ['a link turned round', '(text)[countries.md]', 1, 1, '[text](countries.md)'],
  ['a reference with a blank in it', '[y] [1]\n\n[1]: countries.md', 1, 1, '[y][1]\n\n[1]: countries.md'],
  ['a picture with a blank in it', '![alt] (a.png)', 1, 1, '![alt](a.png)'],
  ['words of another language without their command', 'a [fagbrev]{nb}', 1, 3, 'a :lang[fagbrev]{nb}'],
  ['a highlight', 'A ==word== here', 1, 3, 'A **word** here'],
  ['a raised figure', 'H^2^', 1, 2, 'H²'],
  ['a lowered figure', 'CO~2~', 1, 3, 'CO₂'],
  ['two hyphens for a dash', 'A -- b', 1, 3, 'A – b'],
  ['a bar outside of a table', 'A | b', 1, 3, String.raw`A \| b`],
  ['two hyphens between years', '2023--2024', 1, 5, '2023–2024'],
  ['emphasis by stars of another script', 'كلمة ٭مهمة٭ هنا', 1, 6, 'كلمة *مهمة* هنا'],
  ['wide figures', 'See １２ of them', 1, 5, 'See 12 of them'],
  ['a link with a blank and a title', '[text](https://a.example/b c "d")', 1, 1, '[text](https://a.example/b%20c)'],
  ['HTML that is not closed', 'A <br and', 1, 3, String.raw`A \<br and`],
  ['a heading without a space', '##Word', 1, 1, '## Word'],
  ['a heading with a no-break space', `##${nbsp}Word`, 1, 1, '## Word'],
  ['a heading of wide characters', '＃＃ Слово', 1, 1, '## Слово'],
  ['a heading without a space in a quotation', '> Text\n> ##Word', 2, 3, '> Text\n> ## Word'],
  ['an item without a space', 'Text\n-item', 2, 1, 'Text\n- item'],
  ['an item with a no-break space', `-${nbsp}عنصر`, 1, 1, '- عنصر'],
  ['an item behind a dot of print', '• punkt', 1, 1, '- punkt'],
  ['emphasis with blanks in a quotation', 'Text\n\n> a\n> a ** b ** c', 4, 5, 'Text\n\n> a\n> a **b** c'],
  ['emphasis around quotation marks in a quotation', '> a **„b”**em c', 1, 5, '> a „**b**”em c'],
  ['an item without a space in a quotation', '> -item', 1, 3, '> - item'],
  ['an item behind a dot of print in an item', '- • punkt', 1, 3, '- punkt'],
  ['a heading without a space in an item', '- ##Word', 1, 3, '- ## Word'],
  ['a numbered item without a space', '1.item', 1, 1, '1. item'],
  ['a numbered item with a no-break space', `1.${nbsp}item`, 1, 1, '1. item'],
];

describe('a mark that Markdown has not read', () => {
  test.each(mended)('%s is found at its place, and its cure ends it', (_what, words, line, column, after) => {
    const [first] = findings(words);
    expect(marksIn(words)[0]).toMatchObject({ line, column });
    expect(first && mend(words, first)).toBe(after);
    expect(marksIn(after)).toEqual([]);
  });

  test.each([
    ['misread-line', '> a sentence that\n> - goes on', '> a sentence that\n> \\- goes on'],
    ['misread-line', '## A\n\n**What it takes**\n\nb', '## A\n\n### What it takes\n\nb'],
    ['misread-line', 'One  \nmore', 'One\\\nmore'],
    ['misread-line', '- > 1986. A year.', '- > 1986\\. A year.'],
    ['table-row', '> | a | b |\n> |---|---|\n> | 1 |', '> | a | b |\n> |---|---|\n> | 1 |  |'],
    ['unsupported-markdown', '> - [x] done', '> - done'],
    ['unsupported-markdown', '> a ~~b~~ c', '> a b c'],
    ['unsupported-markdown', 'a [b](https://a.example/ "c") d', 'a [b](https://a.example/) d'],
  ])(
    'of %s, in a line that holds more: the rest stays when somebody writes what the finding says',
    (rule, words, after) => {
      const [first] = findings(words, rule);
      expect(first && mend(words, first)).toBe(after);
    },
  );

  test('that goes on over the end of a line says which lines become one', () => {
    expect(marksIn('> a [b\n> c] (countries.md) d')[0]?.fix).toBe(
      'Write in place of lines 7–8: > a [b c](countries.md) d',
    );
  });

  test.each([
    ['a reference without its definition', 'See [the text][ref].', 5],
    ['a reference with a blank in it, which leads nowhere', 'See [y] [1] and [x] [].', 5],
    ['a footnote without its text', 'See this.[^1]', 10],
    ['a name of a smiley', 'Well :smile: done', 6],
    ['a reference to a character that does not exist', 'a&nbps;b', 2],
    ['a reference to a character, written twice', 'a&amp;nbsp;b', 6],
    ['a backslash before a letter', String.raw`C:\Users`, 3],
    ['braces', 'The {{ title }} of it', 5],
    ['an empty box', '[ ] to do', 1],
    ['a box ticked in Cyrillic', '- [х] to do', 3],
    ['a list of headings', '[TOC]', 1],
    ['a formula', 'It is $a_1$, and $5 or $10', 7],
    ['a block of another dialect', '!!! note', 1],
    ['a note of another dialect', '> [!NOTE]\n> Words.', 3],
    ['a table without a line below its head', '| a | b |\n| 1 | 2 |', 1],
    ['lines with signs before them', '➤ first\n➤ second', 1],
    ['an address with a slip in it', 'https//a.example', 1],
    ['an address with a blank in it', 'https: //a.example', 1],
    ['words for a picture', '![a ** b ** c](a.png)', 1],
    ['lines lettered by hand', 'a) first\nb) second', 1],
    ['lines with other figures', '١. بند\n٢. بند', 1],
    ['lines that begin with dashes', '– first\n– second', 1],
  ])('%s is found at its place', (_what, words, column) => {
    expect(marksIn(words)[0]).toMatchObject({ line: 1, column });
  });

  test('a table with fewer columns below its head is found once', () => {
    expect(marksIn('| a | b |\n|---|\n| 1 | 2 |')).toEqual([{ line: 2, column: 1, fix: 'Write: |---|---|' }]);
  });

  test('a number that does not begin a list runs on, and is found', () => {
    expect(marksIn('Text:\n2. second\n3. third')).toMatchObject([
      { line: 2, fix: 'Put an empty line before this one' },
    ]);
  });

  test.each([
    String.raw`A \* b, \_c\_, \[x\] (y), \{z\}, \\ and \| are plain characters`,
    '`a * b | c`, https://a.example/x_y*z and <https://a.example/_a_>',
    '[Sic] […], [sic] [our emphasis] and [sic] [a](countries.md)',
    'It costs $5 = 50, $10',
    'A snake_case_name, [sic], 10:30:15, a & b, AT&T; 5 < 6, ~5 years, C++ and “[…]”',
    '**Bold**, *italic*, **„x”** and [**a**](https://a.example/b_c_d)',
    `1.${nbsp}May 2024 was a day`,
    'A line –\n– goes on (see b)',
    '- one\n- two\n\n1. one\n2. two',
    '| a | b |\n|---|---|\n| `1\\|2` | 2 |',
    'a&nbsp;b &amp; c &#8211; d',
    'From ~5–~10 or ~5/~10, ~ 5 and ~ 10, and ~/docs or ~/home',
  ])('is no part of: %s', (words) => {
    expect(marksIn(words)).toEqual([]);
  });

  test('is found in a page of MDX, in headings, cells and quotations', () => {
    const words = '<Timeline />\n\n## A ** b ** c\n\n| a | b |\n|---|---|\n| `x | ==y== |\n\n> - [a] (b.md)\n';
    const findings = check({ 'docs/en/objectives.mdx': page(words) }).filter(({ rule }) => rule === 'stray-mark');
    expect(findings.map(({ line, column }) => `${line}:${column}`)).toEqual(['9:6', '13:3', '13:8', '15:5']);
  });
});
