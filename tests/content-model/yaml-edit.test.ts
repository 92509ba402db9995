import { describe, expect, test } from 'vitest';
import { addToYaml, removeFromYaml, setYaml } from '../../src/content/yaml-edit.ts';

const yaml = `# What it is.
parts:
  - id: one # the first
    pages: [a, b, 'c']
  - id: two
    pages:
      # in their order
      - d
      - e # last
moved: {}
`;

describe('an edit of YAML', () => {
  test('puts a value in the place of another, in its quotes, and leaves the rest', () => {
    expect(setYaml(yaml, ['parts', 0, 'pages', 2], 'f')).toBe(yaml.replace("'c'", "'f'"));
    expect(setYaml(yaml, ['parts', 1, 'pages', 1], 'x#y')).toBe(yaml.replace('- e', '- x#y'));
    expect(setYaml(yaml, ['parts', 0, 'id'], '')).toBe(yaml.replace('id: one', "id: ''"));
    expect(() => setYaml(yaml, ['nothing'], 'f')).toThrow('There is no value at nothing');
  });

  test('takes an item away, with its line where it has one', () => {
    expect(removeFromYaml(yaml, ['parts', 0, 'pages', 0])).toBe(yaml.replace('[a, b', '[b'));
    expect(removeFromYaml(yaml, ['parts', 0, 'pages', 2])).toBe(yaml.replace(", 'c'", ''));
    expect(removeFromYaml(yaml, ['parts', 1, 'pages', 0])).toBe(yaml.replace('      - d\n', ''));
    expect(removeFromYaml(yaml, ['parts', 1, 'pages', 1])).toBe(yaml.replace('      - e # last\n', ''));
    expect(removeFromYaml(yaml, ['parts', 1, 'id'])).toBe(yaml.replace('id: two\n    ', ''));
    expect(removeFromYaml('a: [b]\nc: d\n', ['a', 0])).toBe('a: []\nc: d\n');
    expect(removeFromYaml('a:\n  b: c\nd: e\n', ['a', 'b'])).toBe('a:\n  {}\nd: e\n');
  });

  test('adds a key, whatever form the map has', () => {
    expect(addToYaml(yaml, ['moved'], 'a', 'b')).toBe(yaml.replace('moved: {}', 'moved:\n  a: b'));
    expect(addToYaml('moved:\n', ['moved'], 'a', 'b')).toBe('moved:\n  a: b\n');
    expect(addToYaml('moved: { a: b }\nc: d\n', ['moved'], '2024', 'x y')).toBe("moved: { a: b, '2024': x y }\nc: d\n");
    expect(addToYaml('moved:\n    a: b # why\n\nc: d\n', ['moved'], 'e/f', 'g#h')).toBe(
      'moved:\n    a: b # why\n    e/f: g#h\n\nc: d\n',
    );
  });
});
