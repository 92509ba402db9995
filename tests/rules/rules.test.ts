import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/registry.ts';
import { formatFindings } from '../../src/rules/report.ts';
import {
  check,
  findingsIn,
  fixtureNames,
  fixturesFolder,
  inShort,
  page,
  readFixture,
  type Changes,
} from './fixtures.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** What breaks rules in ways that git, editors or reviewers would not keep or not show. */
const made: readonly [rule: string, what: string, changes: Changes, expected: string][] = [
  [
    'file-too-large',
    'a file of more than 1 MiB',
    { 'docs/en/big.md': 'word \n'.repeat(200_000) },
    'content/docs/en/big.md:1:1',
  ],
  [
    'not-utf8',
    'a letter saved as Windows-1252',
    { 'docs/en/old.md': new Uint8Array([...bytesOf('---\nétat: caf'), 0xe9]) },
    'content/docs/en/old.md:2:10',
  ],
  [
    'not-utf8',
    'a page saved as UTF-16',
    { 'docs/en/wide.md': new Uint8Array([0xff, 0xfe, 0x2d, 0]) },
    'content/docs/en/wide.md:1:1',
  ],
  ['nul-byte', 'a NUL byte', { 'docs/en/zero.md': page('wo\u0000rds') }, 'content/docs/en/zero.md:7:3'],
  [
    'byte-order-mark',
    'a byte order mark',
    { 'docs/en/bom.md': `\uFEFF${page('Words.')}` },
    'content/docs/en/bom.md:1:1',
  ],
  [
    'line-too-long',
    'a line of a million characters',
    { 'docs/en/long.md': page('x'.repeat(1_000_000)) },
    'content/docs/en/long.md:7:20001',
  ],
  [
    'nested-too-deep',
    'ten thousand lists on a line',
    { 'docs/en/deep.md': page('- '.repeat(9_999)) },
    'content/docs/en/deep.md:7:19999',
  ],
  ['missing-file', 'no sources', { 'sources.yaml': undefined }, 'content/sources.yaml:1:1'],
  [
    'missing-address-list',
    'a page that is gone, and no list',
    { 'gone.yaml': 'schools: { day: 2026-11-20, titles: {} }\n' },
    'content/addresses.txt:1:1',
  ],
  ['missing-file', 'no home page', { 'docs/en/index.mdx': undefined }, 'content/docs/en/index.mdx:1:1'],
  [
    'invisible-character',
    'a zero-width space',
    { 'docs/en/objectives.md': page('wo\u200Brds') },
    'content/docs/en/objectives.md:7:3',
  ],
  [
    'invisible-character',
    'a soft hyphen written as a code',
    { 'docs/en/objectives.md': page('The wo&shy;rds') },
    'content/docs/en/objectives.md:7:7',
  ],
  [
    'bidi-control',
    'an override of the direction',
    { 'docs/en/objectives.md': page('One\n\nwo\u202Erds') },
    'content/docs/en/objectives.md:9:3',
  ],
  [
    'bidi-control',
    'an override written as a code in YAML',
    { 'docs/en/objectives.md': page('Words.').replace('What the policy is for.', '"What \\u202E for."') },
    'content/docs/en/objectives.md:3:20',
  ],
  [
    'bidi-control',
    'an override written as a code in JSON',
    { 'i18n/nb.json': '{ "site.title": "Melding \\u2066 17" }\n' },
    'content/i18n/nb.json:1:26',
  ],
  [
    'control-character',
    'an escape character',
    { 'docs/en/objectives.md': page('wo\u001Brds') },
    'content/docs/en/objectives.md:7:3',
  ],
  [
    'mixed-scripts',
    'a Cyrillic letter in a Latin word',
    { 'docs/en/objectives.md': page('The p\u043Elicy') },
    'content/docs/en/objectives.md:7:6',
  ],
  [
    'not-normalised',
    'a letter and its accent apart',
    { 'docs/en/objectives.md': page('Ma\u030Al') },
    'content/docs/en/objectives.md:7:2',
  ],
];

describe('the small site of the fixtures', () => {
  test('has nothing to find', () => {
    expect(inShort(check({}))).toEqual([]);
  });
});

describe('a fixture', () => {
  test.each(fixtureNames)('%s breaks its rule, and no other', async (name) => {
    const files = await readFixture(name);
    const findings = findingsIn(files);
    const broken = [...new Set(findings.map(({ rule }) => rule))];
    expect(broken).toHaveLength(1);
    expect(name.startsWith(broken[0] ?? 'none')).toBe(true);
    await expect(`${formatFindings(findings, 'text', files)}\n`).toMatchFileSnapshot(
      join(fixturesFolder, name, 'expected.txt'),
    );
  });
});

describe('a rule', () => {
  test.each(made)('%s finds %s, at its place', (rule, _what, changes, expected) => {
    expect(
      check(changes).map((finding) => `${finding.file}:${finding.line}:${finding.column} ${finding.rule}`),
    ).toEqual([`${expected} ${rule}`]);
  });

  test('irregular-file finds links, which are not followed', () => {
    const link = { path: 'content/docs/en/link.md', bytes: new Uint8Array(), irregular: 'symbolic link' as const };
    const findings = findingsIn([link]).filter(({ file }) => file === link.path);
    expect(findings).toMatchObject([{ rule: 'irregular-file', message: 'This is a symbolic link, not a file' }]);
  });

  test('too-complex tells of a file that could not be read in time, and the others are checked', () => {
    const findings = check(
      { 'docs/en/objectives.md': page('Slow'), 'docs/en/bodies.md': page('A -- b').replaceAll('bjectives', 'ther') },
      { stopped: ['content/docs/en/objectives.md'] },
    );
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/docs/en/bodies.md stray-mark',
      'content/docs/en/objectives.md too-complex',
    ]);
  });

  test('example-address finds identifiers that nobody can own, where the site is to be published', () => {
    expect(check({}, { toPublish: true })).toMatchObject([
      { file: 'content/site.yaml', line: 2, column: 1, rule: 'example-address' },
    ]);
  });

  test('date-behind-git warns where git knows a later day', () => {
    const lastChanged = new Map([
      ['content/docs/en/background.md', '2026-11-25'],
      ['content/docs/en/glossary/vet.md', '2026-11-24'],
    ]);
    expect(check({}, { lastChanged }).filter(({ rule }) => rule === 'date-behind-git')).toMatchObject([
      {
        file: 'content/docs/en/background.md',
        line: 4,
        severity: 'warning',
        rule: 'date-behind-git',
        fix: 'Write: updated: 2026-11-25',
      },
    ]);
  });

  test('untranslated-words finds words left in English, or of another language, once the language is complete', () => {
    const languages =
      '[{ "tag": "en", "name": "English", "direction": "ltr" },' +
      ' { "tag": "nn", "name": "Norsk nynorsk", "direction": "ltr" }]';
    const findings = check({
      'languages.json': languages,
      'i18n/en.json':
        '{ "site.title": "White Paper 17", "targetGroup.adult-learners": "Adult learners",' +
        ' "a": "Print", "b": "What it is" }',
      'i18n/nn.json':
        '{ "site.title": "Stortingsmelding 17", "targetGroup.adult-learners": "Adult learners",' +
        ' "a": "Print", "b": "Hva det er" }',
      'i18n/nb.json': undefined,
      'docs/nb/countries.md': undefined,
    });
    expect(findings.filter(({ rule }) => rule === 'untranslated-words').map(({ message }) => message)).toEqual([
      'The words of “targetGroup.adult-learners” are the English ones',
      '“Hva” in the words of “b” is Bokmål',
    ]);
  });

  test('figure-parity lets a dual stand for a 2 that counts, and for no level', () => {
    const languages =
      '[{ "tag": "en", "name": "English", "direction": "ltr" },' +
      ' { "tag": "ar", "name": "العربية", "direction": "rtl", "complete": false }]';
    const lacking = (english: string, arabic: string): number =>
      check({
        'languages.json': languages,
        'docs/nb/countries.md': undefined,
        'i18n/nb.json': undefined,
        'docs/en/objectives.md': page(english),
        'docs/ar/objectives.md': page(arabic),
      }).filter(({ rule }) => rule === 'figure-parity').length;
    expect(lacking('It covers 2 countries.', 'يشمل بلدين.')).toBe(0);
    expect(lacking('It is EQF 2.', 'هو المستوى الثاني.')).toBe(1);
    expect(lacking('It covers 3 countries.', 'يشمل ثلاثة بلدان.')).toBe(1);
  });

  test('tells of a list of addresses that was deleted or emptied, where git keeps pages', () => {
    const lastChanged = new Map([['content/docs/en/background.md', '2026-01-01']]);
    const rulesFound = (changes: Changes, kept = lastChanged): string[] =>
      check(changes, { lastChanged: kept }).map(({ rule }) => rule);
    expect(rulesFound({})).toEqual(['missing-address-list']);
    expect(rulesFound({ 'addresses.txt': '# Nothing\n' })).toContain('missing-address-list');
    expect(rulesFound({ 'addresses.txt': '/en/\n' })).not.toContain('missing-address-list');
    expect(rulesFound({}, new Map())).toEqual([]);
  });

  test('is broken by at least one fixture', () => {
    const elsewhere = [
      'public-file',
      'public-name',
      'irregular-file',
      'too-complex',
      'date-behind-git',
      'example-address',
      'untranslated-words',
    ];
    const broken = [...fixtureNames, ...made.map(([rule]) => rule), ...elsewhere];
    expect(rules.map(({ id }) => id).filter((id) => !broken.includes(id))).toEqual([]);
  });
});
