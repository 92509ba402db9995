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
    '1. a\n2. b\n   1. c',
    '```js\na\n```\n\n- ~~~\n  b\n  ~~~',
    'a\n\n---\n\nb',
    '## A\n\n| a |\n|---|\n| b |',
  ])('is none of: %j', (words) => {
    expect(linesIn(words)).toEqual([]);
  });
});
