import { describe, expect, test } from 'vitest';
import { check } from './fixtures.ts';

const findingsIn = (yaml: string): string[] =>
  check({ 'docs/en/objectives.md': `---\n${yaml}\n---\n\nWords.\n` })
    .filter(({ rule }) => rule === 'yaml-syntax')
    .map(({ line, column, message, fix }) => `${line}:${column} ${message} → ${fix ?? ''}`);

describe('YAML that does not parse is told by its cause, with the line as it should be', () => {
  test.each([
    [
      'an unquoted colon',
      'title: A: b',
      ["2:9 A value with a colon and a space in it must stand in quotes → Write: title: 'A: b'"],
    ],
    [
      'two unquoted colons, both',
      'title: A: b\ndescription: C: d',
      [
        "2:9 A value with a colon and a space in it must stand in quotes → Write: title: 'A: b'",
        "3:15 A value with a colon and a space in it must stand in quotes → Write: description: 'C: d'",
      ],
    ],
    [
      'a key without its colon above its values, once, and what is wrong behind them',
      'title: A\nconcept\n  kind: term\n\n  broader: vet\nsearch: a: b',
      [
        '3:1 The key has no colon behind it → Write: concept:',
        "7:10 A value with a colon and a space in it must stand in quotes → Write: search: 'a: b'",
      ],
    ],
    [
      'a key without its colon above a list',
      'title: A\nsearch\n  - one\n  - two',
      ['3:1 The key has no colon behind it → Write: search:'],
    ],
    [
      'a colon at the end',
      'title: The aims:',
      ["2:16 A value with a colon and a space in it must stand in quotes → Write: title: 'The aims:'"],
    ],
    [
      'a colon beside an apostrophe',
      "title: It's: b",
      ['2:12 A value with a colon and a space in it must stand in quotes → Write: title: "It\'s: b"'],
    ],
    [
      'quotation marks in quotation marks',
      'title: "He said "yes" to it"',
      ['2:17 Quotation marks " stand inside quotation marks of the same kind → Write: title: \'He said "yes" to it\''],
    ],
    [
      'words behind a quotation',
      'title: "Yes" to it',
      ['2:13 There is text behind the closing quotation mark → Write: title: \'"Yes" to it\''],
    ],
    [
      'an apostrophe in single quotes',
      "title: 'It's for all'",
      ['2:11 The apostrophe ends the text that stands in single quotes → Write: title: "It\'s for all"'],
    ],
    [
      'an apostrophe and quotation marks',
      "title: 'It's \"for\" all'",
      ["2:11 The apostrophe ends the text that stands in single quotes → Write: title: 'It''s \"for\" all'"],
    ],
    [
      'a quotation that is not closed',
      'title: "The aims\ndescription: One.',
      ["2:8 The quotation mark \" is not closed → Write: title: 'The aims'"],
    ],
    [
      'a backslash in double quotes',
      'title: "C:\\path"',
      ["2:11 In double quotes, “\\” has a meaning of its own → Write: title: 'C:\\path'"],
    ],
    [
      'a tab as indentation',
      'concept:\n\tkind: term',
      ['3:1 The line is indented with a tab → Use spaces:   kind: term'],
    ],
    [
      'a tab behind spaces',
      'concept:\n  kind: term\n \tsource: x',
      ['4:2 The line is indented with a tab → Use spaces:    source: x'],
    ],
    [
      'a line indented too little',
      'concept:\n  kind: term\n source: x',
      ['4:2 The line is indented differently from the lines that it belongs with → Indent it by 2 spaces:   source: x'],
    ],
    [
      'a line indented too far',
      'concept:\n  kind: term\n   source: x',
      ['4:4 The line is indented differently from the lines that it belongs with → Indent it by 2 spaces:   source: x'],
    ],
    [
      'an indented line at the top',
      'title: A\n  updated: 2026-11-24',
      [
        '3:3 The line is indented differently from the lines that it belongs with → ' +
          'Indent it by 0 spaces: updated: 2026-11-24',
      ],
    ],
    ['a key twice', 'title: A\ntitle: B', ['3:1 The key “title” stands here a second time → Keep one of the two']],
    [
      'no space behind the colon',
      'title:Aims\nupdated: 2026-11-24',
      ['2:7 There is no space behind the colon → Write: title: Aims'],
    ],
    [
      'no space behind the last colon',
      'updated: 2026-11-24\ntitle:Aims',
      ['3:7 There is no space behind the colon → Write: title: Aims'],
    ],
    [
      'a line without a key',
      'title Aims\nupdated: 2026-11-24',
      [
        '2:1 The line is no “key: value” → Put a colon and a space behind the key, ' +
          'or put the line at the end of the line above',
      ],
    ],
    [
      'a sign that YAML keeps for itself',
      'title: @home',
      ["2:8 A value that begins with “@” must stand in quotes → Write: title: '@home'"],
    ],
    [
      'a name of an anchor',
      'title: *home',
      ["2:8 A value that begins with “*” must stand in quotes → Write: title: '*home'"],
    ],
    [
      'a tag',
      'title: !home sweet',
      ["2:8 A value that begins with “!” must stand in quotes → Write: title: '!home sweet'"],
    ],
    [
      'words behind a list',
      'title: [Draft] Aims',
      ["2:8 A value that begins with “[” must stand in quotes → Write: title: '[Draft] Aims'"],
    ],
    [
      'a list that is not closed',
      'also: [one, two\nupdated: 2026-11-24',
      ['2:7 The list that “[” opens is not closed → Write: also: [one, two]'],
    ],
    ['a hyphen', 'title: - Aims', ["2:8 A value that begins with “-” must stand in quotes → Write: title: '- Aims'"]],
    [
      'an angle bracket',
      'title: > Aims\nupdated: 2026-11-24',
      ["2:8 A value that begins with “>” must stand in quotes → Write: title: '> Aims'"],
    ],
    [
      'an unquoted colon in a list',
      'also:\n  - a: b: c',
      ["3:9 A value with a colon and a space in it must stand in quotes → Write: - a: 'b: c'"],
    ],
    [
      'an end before the end',
      'title: A\n...\nupdated: 2026-11-24',
      ['4:1 A line “---” or “...” above ends the YAML, but it goes on here → Remove that line'],
    ],
    [
      'too many levels',
      `also: ${'['.repeat(9_000)}`,
      ['2:7 The YAML is nested too deeply → Write it with fewer levels'],
    ],
    ['a number of programs', 'title: 0x1F', ["2:8 “0x1F” is read as 31 → Write “31”; where it is no number, “'0x1F'”"]],
    ['a number with noughts', 'title: 007', ["2:8 “007” is read as 7 → Write “7”; where it is no number, “'007'”"]],
    [
      'a number of places',
      'title: A\nmeasure: { number: 1.0 }',
      ["3:20 “1.0” is read as 1 → Write “1”; where it is no number, “'1.0'”"],
    ],
    [
      'a key that is a number otherwise',
      'outcome: { 0x7E8: One }',
      ["2:12 “0x7E8” is read as 2024 → Write “2024”; where it is no number, “'0x7E8'”"],
    ],
    [
      'a key as a number and as words',
      "outcome: { 2024: One, '2024': Two }",
      ['2:23 The key “2024” stands here a second time → Keep one of the two'],
    ],
    [
      'a remark that nobody meant',
      'title: Room #5',
      ["2:8 “#5” is taken for a remark, and shown to nobody → Write: title: 'Room #5'"],
    ],
    [
      'a blank behind the colon that is no space',
      'title:\u00A0Aims\nupdated: 2026-11-24',
      ['2:6 The blank behind the colon is no plain space → Write: title: Aims'],
    ],
    ['a wide colon', 'title： Aims\nupdated: 2026-11-24', ['2:6 “：” is no colon of YAML → Write: title: Aims']],
    [
      'an indentation by other blanks',
      'concept:\n\u00A0\u00A0kind: term',
      [
        '3:1 A blank beside this key is no plain space → ' +
          'Write a key of letters, digits and hyphens, a colon, a space, and the value',
      ],
    ],
    [
      'a merge of keys',
      '<<: { term: one }',
      [
        '2:1 The key “<<” brings nothing in here → ' +
          'Write a key of letters, digits and hyphens, a colon, a space, and the value',
      ],
    ],
  ])('%s', (_what, yaml, expected) => {
    const found = findingsIn(yaml);
    expect(found.map((line) => line.replace(/^2:\d+ (The YAML is nested)/, '2:7 $1'))).toEqual(expected);
  });

  test('line ends of Windows change nothing', () => {
    expect(findingsIn('title: A: b\r\nupdated: 2026-11-24\r')).toEqual([
      "2:9 A value with a colon and a space in it must stand in quotes → Write: title: 'A: b'",
    ]);
  });

  test('good YAML of every style is left alone', () => {
    expect(
      findingsIn(
        "title: 'A: b'\ndescription: >-\n  One: two\n  three.\nupdated: 2026-11-24\n" +
          "also: [a, 'b: c', C#, yes, 12:30, 1_000]\nconcept: { kind: term } # one of ten\n" +
          '# note: this: that\n#title: B',
      ),
    ).toEqual([]);
  });

  test('a bomb of aliases is refused, not expanded', () => {
    const bomb = [
      'a: &a [x, x, x]',
      ...[...'bcdefghij'].map((key, index) => `${key}: &${key} [${`*${'abcdefghij'[index] ?? ''},`.repeat(9)}]`),
    ].join('\n');
    expect(findingsIn(bomb).length).toBeGreaterThan(0);
  });
});
