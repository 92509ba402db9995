import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../src/content/content-files.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { applyFix } from './apply-fix.ts';
import { findingsIn, page, siteWith } from './fixtures.ts';

/** What words stand in, each made of lines. */
const containers: Readonly<Record<string, (lines: readonly string[]) => string[]>> = {
  'a page': (lines) => [...lines],
  'a quotation': (lines) => lines.map((line) => `> ${line}`),
  'an item of a list': (lines) => ['- One thing.', '', ...lines.map((line) => (line === '' ? '' : `  ${line}`))],
  'the first line of an item': (lines) => lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)),
  'a quotation in an item': (lines) => lines.map((line, index) => (index === 0 ? `1. > ${line}` : `   > ${line}`)),
  'a block': (lines) => [':::editor', ...lines, ':::'],
};

const mistakes: readonly [rule: string, lines: string[]][] = [
  ['second-title', ['# The *aims* of it', '', 'Words.']],
  ['skipped-heading', ['#### The `aims` {#what-for}', '', 'Words.']],
  ['heading-id', ['## The aims {#The Aims}', '', 'Words.']],
  ['heading-id', ['## Facts', '', 'Words.']],
  ['misread-line', ['1. First', '2. Second, with', '  - a part', '  - another part', '3. Third']],
  ['misread-line', ['10. First', '11. Second', '', '   More of it.', '12. Third']],
  ['misread-line', ['- One', '', ' ```', ' code', ' ```', '', '- Two']],
  ['misread-line', ['- One', ' - Part', '- Two']],
  ['misread-line', ['- One', '* Two', '+ Three']],
  ['stray-mark', ['|---|---|', '| a | b |']],
  ['stray-mark', ['**[program](term:vet)**em, **:lang[fagbrev]{nb}**et']],
  ['stray-mark', ['See [a [link](term:vet) within](background.md).']],
  ['empty-link', ['[ ](term:vet) is [&nbsp;](term:eqf).']],
  ['raw-html', ['One line<br>and another.']],
  ['raw-html', ['One line<br/>', 'and another.']],
  ['raw-html', ['One line.<br />']],
  ['raw-html', ['One line.', '<br>', 'Another.']],
  ['raw-html', ['## One<br>line', '', 'Words.']],
  ['raw-html', ['| One | Two |', '|---|---|', '| a<br>b | c |']],
];

/** Blocks may not stand in another. */
const blocks: readonly [rule: string, lines: string[]][] = [
  ['block-form', [':::official{source=hkdir-countries lang=en}', 'Words.', ':::']],
  ['block-form', [':::editor[A label]', 'Words.', ':::']],
  ['unclosed-block', [':::editor', 'Words.']],
  ['unclosed-block', ['::::editor', 'Words.']],
  ['unclosed-block', ['::::editor', 'Words.', ':::']],
  ['unclosed-block', ['::::editor', 'Words.', ':::', '', 'More.', '', ':::editor', 'Words.', ':::']],
];

const inMdx = ['<Timeline />', ''];
const pathOf = (ending: string): string => `docs/en/aims.${ending}`;

/** What is found of a page in English alone, beside what is found of every such page. */
function foundIn(files: readonly ContentFile[], ending: string): Finding[] {
  const ofPage = findingsIn(files).filter(({ file }) => file === `content/${pathOf(ending)}`);
  return ofPage.filter(({ rule }) => !always.has(rule));
}

const always = new Set<string>();
for (const [ending, words] of Object.entries({ md: 'Words.', mdx: inMdx.join('\n') }))
  for (const { rule } of findingsIn(siteWith({ [pathOf(ending)]: page(words) }))) always.add(rule);

describe.each(Object.entries(containers))('in %s, what a finding says to write ends it', (name, put) => {
  test.each([...mistakes, ...(name === 'a block' ? [] : blocks)])('and breaks nothing: %s: %j', (rule, lines) => {
    for (const ending of ['md', 'mdx']) {
      const words = [...(ending === 'mdx' ? inMdx : []), ...put(lines)].join('\n');
      let files = siteWith({ [pathOf(ending)]: page(words) });
      let [finding, ...others] = foundIn(files, ending);
      if (ending === 'md') expect(finding?.rule).toBe(rule);
      // In MDX, one cure may lead to the next: until then, the page cannot be read.
      for (let left = 3; left > 0 && finding; left -= 1) {
        files = applyFix(files, finding) ?? files;
        [finding, ...others] = foundIn(files, ending);
      }
      expect([finding, ...others].map((each) => each && `${each.message} → ${each.fix}`)).toEqual([undefined]);
      const text = new TextDecoder().decode(files.find(({ path }) => path.endsWith(pathOf(ending)))?.bytes);
      const body = text.split('---\n\n')[1]?.split('\n') ?? [];
      const outside = body.filter((line) => !['', '<Timeline />'].includes(line) && !line.startsWith('>'));
      if (name === 'a quotation') expect(outside).toEqual([]);
    }
  });
});
