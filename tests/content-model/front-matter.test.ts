import { describe, expect, test } from 'vitest';
import { parseYaml, splitFrontMatter } from '../../src/content/front-matter.ts';

describe('a page is cut into front matter and Markdown', () => {
  test('so that every line, column and offset of the Markdown stays true', () => {
    const text = '---\ntitle: One\r\n---\n\nSome *words*.\n';
    const { yaml, markdown, fault } = splitFrontMatter(text);
    expect({ yaml, fault }).toEqual({ yaml: 'title: One', fault: undefined });
    expect(markdown.trim()).toBe('Some *words*.');
    expect(markdown.indexOf('Some')).toBe(text.indexOf('Some'));
    expect(markdown.split('\n')).toHaveLength(text.split('\n').length);
  });

  test('at lines of exactly three hyphens', () => {
    expect(splitFrontMatter('---\na: ---\n----\nb: 1\n--- \nWords').yaml).toBe('a: ---\n----\nb: 1');
  });

  test('where there is none, it is all Markdown', () => {
    expect(splitFrontMatter('Words\n---\n')).toEqual({ markdown: 'Words\n---\n', fault: 'missing' });
    expect(splitFrontMatter('')).toEqual({ markdown: '', fault: 'missing' });
  });

  test('where it is not closed, it ends at the first empty line', () => {
    const { yaml, markdown, fault } = splitFrontMatter('---\ntitle: One\n\nWords');
    expect({ yaml, words: markdown.trim(), fault }).toEqual({ yaml: 'title: One', words: 'Words', fault: 'unclosed' });
    expect(splitFrontMatter('---\ntitle: One').yaml).toBe('title: One');
  });
});

describe('YAML is read', () => {
  const yaml = "title: 'One: two'\nconcept:\n  kind: term\nalso: [a, b]\ntimeline:\n  - id: x\n    date: 2024\n";

  test('with its value', () => {
    expect(parseYaml(yaml, 0).value).toEqual({
      title: 'One: two',
      concept: { kind: 'term' },
      also: ['a', 'b'],
      timeline: [{ id: 'x', date: 2024 }],
    });
  });

  test.each([
    [['title'], 2, 1],
    [['concept', 'kind'], 4, 3],
    [['concept', 'missing'], 3, 1],
    [['also', 1], 5, 11],
    [['timeline', 0], 7, 5],
    [['timeline', 0, 'date'], 8, 5],
    [['missing'], 2, 1],
  ])('with the place of %j, or of the nearest thing above', (path, line, column) => {
    expect(parseYaml(yaml, 1).placeOf(path)).toEqual({ line, column });
  });

  test('and a day is text, not a moment in a time zone', () => {
    expect(parseYaml('updated: 2026-11-24', 0).value).toEqual({ updated: '2026-11-24' });
  });

  test.each([
    ['a: 1\na: 2', 'DUPLICATE_KEY', 2, 1],
    ['a: b: c', 'BLOCK_AS_IMPLICIT_KEY', 1, 4],
    ['a: &x 1', 'REFERENCE', 1, 7],
    ['a: *x', 'REFERENCE', 1, 4],
    ['a: !!js/function x', 'REFERENCE', 1, 20],
    ['a: 1\n...\nb: 2', 'MULTIPLE_DOCS', 3, 1],
  ])('%j has no value, but an error in its place', (text, code, line, column) => {
    const { value, errors } = parseYaml(text, 0);
    expect(value).toBeUndefined();
    expect(errors).toContainEqual(
      expect.objectContaining({ code, ...(code === 'REFERENCE' ? {} : { place: { line, column } }) }),
    );
  });
});
