import { describe, expect, test } from 'vitest';
import { check, page } from './fixtures.ts';

/** What the rule on lines that Markdown takes for something else finds in a page of these words. */
function linesIn(words: string, locale = 'en'): string[] {
  return check({ [`docs/${locale}/objectives.md`]: page(words) })
    .filter(({ rule }) => rule === 'misread-line')
    .map(({ line, column, fix }) => `${line - 6}:${column} ${fix ?? ''}`);
}

describe('a line that Markdown takes for something else', () => {
  test.each([
    ['a year that begins a sentence', '- a\n\n  1986. A year.', '3:3 Write: 1986\\. A year.'],
    ['a number alone', 'Text\n\n7) It was short.', '3:1 Write: 7\\) It was short.'],
    ['items that are counted otherwise', '1. a\n1. b\n2. c', '2:1 Write: 2. b|3:1 Write: 3. c'],
    ['a line below a paragraph', 'a\nb\n----', '3:1 Put an empty line before this one'],
    ['a hyphen below a line in a quotation', '> a\n> -', '2:3 Remove this line'],
    ['equals signs below a line', 'a\n  ==', '2:3 Remove this line'],
    ['a minus that begins a line', 'It is\n- 5 degrees', '2:1 Write: \\- 5 degrees'],
    ['a minus that begins a line of an item', '- It is\n  - 5 degrees', '2:3 Write: \\- 5 degrees'],
    ['a sign that begins a line', 'It is\n> 5 %', '2:1 Write: \\> 5 %'],
    ['a number that begins a line', 'It was in step\n1. That', '2:1 Write: 1\\. That'],
    [
      'an inner list that is indented too little',
      '1. First\n2. Second, with\n  - a part\n  - another part\n3. Third',
      '3:3 Indent lines 9–10 by 1 more space, or not at all, where the list ends',
    ],
    [
      'an inner list that is indented too little, in a quotation',
      '> 1. a\n> 2. b\n>   - c\n> 3. d',
      '3:5 Indent line 9 by 1 more space, or not at all, where the list ends',
    ],
    [
      'a second paragraph that is indented too little',
      '- a\n\n Text\n\n- b',
      '3:2 Indent line 9 by 1 more space, or not at all, where the list ends',
    ],
    [
      'a second paragraph, and the next item directly behind it',
      '1. a\n\n text\n  goes on\n2. b',
      '3:2 Indent lines 9–10 by 2 more spaces, or not at all, where the list ends',
    ],
    [
      'code that is indented too little',
      '1. a\n2. b\n\n  ```\n  x\n  ```\n3. c\n4. d',
      '4:3 Indent lines 10–12 by 1 more space, or not at all, where the list ends',
    ],
    [
      'an inner list below a number of two figures',
      '9. i\n10. j\n   - k\n11. l',
      '3:4 Indent line 9 by 1 more space, or not at all, where the list ends',
    ],
    [
      'inner items that are items of the outer list',
      '1. a\n  1. b\n  2. c\n2. d',
      '2:3 Indent lines 8–9 by 1 more space, or as the item above, where it is none of its own',
    ],
    ['items with other marks', '- a\n* b\n+ c\n\n* d', '2:1 Write: - b|3:1 Write: - c|5:1 Write: - d'],
    ['inner items with other marks', '> - a\n>   - b\n>   * c', '3:5 Write: >   - c'],
    ['a number with another mark', '1. a\n2) b', '2:1 Write: 2. b'],
    ['code that nothing closes', '~~~\na', '1:1 Put a line ~~~ behind the last line of the code'],
  ])('%s', (_what, words, found) => {
    expect(linesIn(words).join('|')).toBe(found);
  });

  test('is a day with a full stop behind its number, in the languages that write it so', () => {
    expect(linesIn('22. mars 2024 kom den.', 'nb')).toEqual(['1:1 Write: 22\\. mars 2024 kom den.']);
    expect(linesIn('Den kom\n1. juni 2024.', 'nb')).toEqual(['2:1 Write: 1\\. juni 2024.']);
  });

  test.each([
    '1. a\n2. b\n\nText\n\n7. a\n8. b',
    '1. a\n1. b\n1. c',
    '0. a\n1. b',
    '1. a\n2. b\n\n3. c',
    'Text:\n- a',
    'Text.\n> b',
    'Text\n- a\n- b',
    '- a\n  - b',
    '1. a\n2. b\n   - c',
    ' 9. a\n10. b',
    '- a\n- b\n\n1. c\n2. d',
    '- a\n\n ## B\n\n* c',
    '1. a\n2. b\n   1. c',
    '```js\na\n```\n\n- ~~~\n  b\n  ~~~',
    'a\n\n---\n\nb',
    '## A\n\n| a |\n|---|\n| b |',
  ])('is none of: %j', (words) => {
    expect(linesIn(words)).toEqual([]);
  });
});
