import { html } from 'parse5';
import { expect, test } from 'vitest';
import { insteadOfHtml } from '../../src/rules/instead-of-html.ts';
import { check, page } from './fixtures.ts';

/** Those that have a finding of their own, and parts of drawings and of formulas. */
const others = 'br desc foreignObject malignmark mglyph mi mn mo ms mtext annotation-xml';

test('for every element of HTML is said what to write in its place', () => {
  const known = others.split(' ');
  expect(Object.values(html.TAG_NAMES).filter((name) => !known.includes(name) && !insteadOfHtml(name))).toEqual([]);
});

test('what is folded away elsewhere has another place here, in Markdown, in MDX and as a block', () => {
  const found = check({
    'docs/en/objectives.md': page('<details>\n<summary>More</summary>\nWords.\n</details>\n\n:::details\nWords.\n:::'),
    'docs/en/index.mdx': page('<Timeline />\n\n<details><summary>More</summary>Words.</details>'),
  });
  const fixes = found.flatMap(({ rule, fix }) =>
    /^(raw-html|mdx-code|unknown-block)$/.test(rule) && /give it a heading/.test(fix ?? '') ? [rule] : [],
  );
  expect([...new Set(fixes)].sort()).toEqual(['mdx-code', 'raw-html', 'unknown-block']);
});
