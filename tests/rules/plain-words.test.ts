import { describe, expect, test } from 'vitest';
import { check, page } from './fixtures.ts';

const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`;

/** What is found in a page with these words as its description. */
const findingsIn = (words: string): string[] =>
  check({ 'docs/en/objectives.md': page('Words.').replace('What the policy is for.', quoted(words)) }).map(
    ({ line, column, rule, fix }) => `${line}:${column} ${rule} ${fix ?? ''}`,
  );

describe('a mark of Markdown in words that are shown as they stand', () => {
  test.each([
    ['emphasis', 'What **it** is for', '3:20 plain-words Write “it”'],
    ['emphasis of other stars', 'ما ٭هذا٭ هنا', '3:18 plain-words Write “هذا”'],
    ['a star alone', 'What it* is for', '3:22 plain-words Take these characters out'],
    ['underscores', 'What _it_ is', '3:20 plain-words Write “it”'],
    ['code', 'Що `це` є', '3:18 plain-words Write “це”'],
    ['a link', 'See [why](background.md)', '3:19 plain-words Write “why”'],
    ['a term', 'See [](term:vet) here', '3:19 plain-words Take these characters out'],
    ['words of another language', 'The :lang[fagbrev]{nb}', '3:19 plain-words Write “fagbrev”'],
    ['HTML', 'One<br>two', '3:18 plain-words Take these characters out'],
    ['a reference', 'One&nbsp;two', '3:18 plain-words Write the character itself'],
    ['a dash of typewriters', '2023--2024', '3:19 plain-words Write “–”'],
    ['a bar', 'One | two', '3:19 plain-words Take these characters out'],
    ['a heading', '## One', '3:15 plain-words Take these characters out'],
    ['wide characters', '（one）', '3:15 plain-words Write “(”'],
    ['a lowered figure', 'How CO~2~ falls', '3:21 plain-words Write “₂”'],
    ['a raised figure', 'How m^2^ falls', '3:20 plain-words Write “²”'],
  ])('is found: %s', (_what, words, expected) => {
    expect(findingsIn(words)[0]).toBe(expected);
  });

  test.each([
    'C++ and 5 < 6, 10:30, AT&T, snake_case, #1, [sic], ~5',
    'Meld. St. 17 (2023–2024): a – b',
    '白書（第一）',
    'From ~5–~10 to ~/docs, or ~ 5 and ~ 10',
  ])('is no part of: %s', (words) => {
    expect(findingsIn(words)).toEqual([]);
  });
});

const noMarks = 'plain-words Write the words without them';

describe('quotation marks round all words of a value', () => {
  test.each([
    ...['“a b”', '„a b”', '„ a b “', '«п’ять слів»', '»a b«', '”a b”', '‹a b›', '「背景」', '『背景』', '《背景》'],
    ...['‘a b’', '"a b"', '"don’t go"', '„a «b» c”', '“the readers’ words”', '“a (b) c.”'],
  ])('are found: %s', (words) => {
    expect(findingsIn(words).map((finding) => finding.replace(/^\S+ /, ''))).toContain(noMarks);
  });

  test.each([
    '“a” and “b”',
    '„a” i “b”',
    '»a« og »b«',
    '"a" or "b"',
    '「a」と「b」',
    'the readers’',
    '“a” b',
    '’tis b',
  ])('are none in: %s', (words) => {
    expect(findingsIn(words).filter((finding) => finding.endsWith(noMarks))).toEqual([]);
  });
});

test.each([
  ['points', '…!'],
  ['stars', '"⭐ 🎉"'],
  ['a dash', "'—'"],
  ['a cell of Braille without dots', '"\\u2800"'],
  ['sixty words', 'word '.repeat(60)],
])('no page can be called by %s', (_what, title) => {
  const [finding] = check({ 'docs/en/objectives.md': page('Words.').replace('Objectives', title) });
  expect(finding).toMatchObject({ line: 2, rule: 'invalid-value' });
});
