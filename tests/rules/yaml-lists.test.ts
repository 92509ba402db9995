import { expect, test } from 'vitest';
import { applyFix } from './apply-fix.ts';
import { findingsIn, page, siteWith } from './fixtures.ts';

const path = 'content/docs/en/objectives.md';

/** What is found of a page with these lines in its front matter, until nobody finds anything to do. */
function mend(lines: string): { lines: string; cures: number; left: string[] } {
  let files = siteWith({ 'docs/en/objectives.md': page('Words.', `${lines}\n`) });
  let cures = 0;
  for (let [finding] = findingsIn(files); finding && cures < 9; [finding] = findingsIn(files)) {
    const mended = applyFix(files, finding);
    if (!mended) break;
    files = mended;
    cures += 1;
  }
  const text = new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  const left = findingsIn(files).map(({ message, fix }) => `${message} → ${fix ?? ''}`);
  return { lines: text.split('\n').slice(4, -4).join('\n'), cures, left };
}

test.each([
  ['a comma too many', 'search: [tło,, b]', 'search: [tło, b]'],
  ['a comma too many at the end', 'search: [a, b, ,]', 'search: [a, b]'],
  ['a comma before the first', 'search: [, a]', 'search: [a]'],
  ['a bracket too many', 'search: [a, b]]', 'search: [a, b]'],
  ['no bracket at the end', 'search: [a, b', 'search: [a, b]'],
  ['a quotation mark that is not closed', 'search: [a, "b]', 'search: [a, b]'],
  ['such a mark, with others below', 'search: [a, "b]\n# "one"', 'search: [a, b]\n# "one"'],
  ['such a mark before a comma', 'search: ["a, b]', 'search: [a, b]'],
  ['no comma behind quotation marks', "search: ['a' b]", "search: ['a', b]"],
  ['no comma between quotation marks', 'search: ["a" "b"]', 'search: ["a", "b"]'],
  ['quotation marks within others', 'search: ["a "x" b", c]', `search: ['a "x" b', c]`],
  ['an apostrophe in single quotes', "search: ['it's', b]", 'search: ["it\'s", b]'],
  ['a sign that YAML keeps for itself', 'search: [@a, c]', "search: ['@a', c]"],
  ['stars', 'search: [a, *b*]', "search: [a, 'b']"],
  ['a colon', 'search: [what: x, y]', "search: ['what: x', y]"],
  ['two colons', 'search: [a: b: c, d]', "search: ['a: b: c', d]"],
  ['a remark that hides the end', 'search: [a #b, c]', "search: ['a #b', c]"],
  ['brackets within', 'search: [a [b], c]', "search: ['a [b]', c]"],
  ['a slip in a list of several lines', 'search: [a,\n  @b, c]', "search: [a, '@b', c]"],
  ['a list that begins behind its key', 'search: a\n  - b', 'search: [a, b]'],
  ['no brackets', 'search: a, b', 'search: [a, b]'],
  ['no brackets, and commas of Arabic', 'search: كلمة، أخرى', 'search: [كلمة, أخرى]'],
  ['quotation marks round all', "search: '[tło,, b]'", 'search: [tło, b]'],
  ['a colon in a line of its own', 'search:\n  - what: x\n  - y', "search:\n  - 'what: x'\n  - y"],
  ['a number in a line of its own', 'search:\n  - 2024', "search:\n  - '2024'"],
  ['commas of Arabic', 'search: [كلمة، أخرى, c]', 'search: [كلمة, أخرى, c]'],
  ['commas of Chinese', 'search: [一、二，三]', 'search: [一, 二, 三]'],
  ['several names in a line', 'search:\n  - a, b\n  - c', 'search:\n  - a\n  - b\n  - c'],
  ['several names in a line of Arabic', 'search:\n  - كلمة، أخرى', 'search:\n  - كلمة\n  - أخرى'],
])('a list with %s is as it was meant once somebody does what is said', (_what, lines, mended) => {
  expect(mend(lines)).toMatchObject({ lines: mended, left: [] });
});

test.each([
  'search: [a, \'b، c\', "d, e"]',
  "search:\n  - 'a, b'\n  - c",
  'search: [\n  a, b,\n  c\n  ]',
  'search: []',
])('a list is left as it is: %j', (lines) => {
  expect(mend(lines)).toEqual({ lines, cures: 0, left: [] });
});

test('a first key that is indented too far is put right', () => {
  const files = siteWith({ 'docs/en/objectives.md': page('Words.').replace('title:', '  title:') });
  const [finding] = findingsIn(files);
  expect(finding?.fix).toBe('Indent it by 0 spaces: title: Objectives');
  expect(finding && findingsIn(applyFix(files, finding) ?? files)).toEqual([]);
});
