import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkProject } from '../../src/build/check/check-project.ts';
import { fixturesFolder, page } from './fixtures.ts';

/**
 * How long a file may take, in milliseconds, where a test is about one that takes too long; a third of what readers
 * wait.
 */
const short = 1_000;

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hostile-'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

/** The small site in a folder of its own. */
function site(): string {
  const folder = mkdtempSync(join(root, 'site-'));
  cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
  return folder;
}

/**
 * Checks the small site with hostile files in it.
 * @returns the rules that each breaks; other files break none
 */
async function rulesBrokenBy(
  hostile: readonly (readonly [what: string, name: string, text: string])[],
  patience?: number,
): Promise<Map<string, string[]>> {
  const folder = site();
  for (const [what, name, text] of hostile) {
    const file = join(folder, 'content', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text === '' ? page('Words.') : text);
    if (what === 'a file of 50 MB') truncateSync(file, 50_000_000);
  }
  const { findings } = await checkProject(folder, { today: '2026-11-24', patience });
  const paths = new Set(hostile.map(([, name]) => `content/${name}`));
  expect(findings.filter(({ file }) => !paths.has(file))).toEqual([]);
  const brokenIn = (name: string): string[] =>
    findings.filter(({ file }) => file === `content/${name}`).map(({ rule }) => rule);
  return new Map(hostile.map(([what, name]) => [what, [...new Set(brokenIn(name))]]));
}

const lines = (line: string, count: number): string => `${line}\n`.repeat(count);

// All in one site: each must be told of beside all others.
describe('a hostile file ends in a finding within seconds, and the others are checked', () => {
  const hostile = [
    ['a line of a million characters', 'docs/en/a.md', page('x'.repeat(1_000_000)), 'line-too-long'],
    ['ten thousand lists on a line', 'docs/en/b.md', page('- '.repeat(9_990)), 'nested-too-deep'],
    ['ten thousand numbered lists on a line', 'docs/en/c.md', page('1. '.repeat(6_000)), 'nested-too-deep'],
    ['ten thousand quotations on a line', 'docs/en/d.md', page('>'.repeat(10_000)), 'nested-too-deep'],
    [
      'lists in lists by indentation',
      'docs/en/e.md',
      page(Array.from({ length: 700 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')),
      'nested-too-deep',
    ],
    ['ten thousand lists in YAML', 'sources.yaml', `${'- '.repeat(9_990)}a\n`, 'nested-too-deep'],
    ['ten thousand brackets in YAML', 'docs/en/f.md', page('Words.', `also: ${'['.repeat(10_000)}\n`), 'yaml-syntax'],
    [
      'a bomb of aliases',
      'docs/en/g.md',
      page(
        'Words.',
        [...'bcdefghi'].reduce(
          (text, key, index) => `${text}${key}: &${key} [${`*${'abcdefghi'[index] ?? ''}, `.repeat(9)}]\n`,
          'a: &a [x, x]\n',
        ),
      ),
      'yaml-syntax',
    ],
    ['ten thousand brackets in JSON', 'i18n/nb.json', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, 'too-complex'],
    [
      'an expression of ten thousand parentheses in MDX',
      'docs/en/h.mdx',
      page(`{${'('.repeat(9_000)}1${')'.repeat(9_000)}}`),
      'mdx-syntax',
    ],
    ['ten thousand elements in one another in MDX', 'docs/en/i.mdx', page('<a>'.repeat(6_000)), 'mdx-syntax'],
    ['a file of 50 MB', 'docs/en/j.md', '', 'file-too-large'],
  ] as const;
  const slow = [
    ['a hundred thousand emphases', 'docs/en/a.md', page(lines('_a_ '.repeat(300), 333)), ['too-complex']],
    ['ten thousand blocks that do not end', 'docs/en/b.md', page(lines(':::a', 10_000)), ['too-complex']],
  ] as const;
  const either = [
    ['a hundred thousand brackets', 'docs/en/c.md', page(lines('['.repeat(1_000), 100))],
    ['a hundred thousand stars', 'docs/en/d.md', page(lines('*a '.repeat(300), 333))],
    ['a hundred thousand backticks', 'docs/en/e.md', page(lines(`${'`'.repeat(999)}a`, 100))],
    ['thirty thousand tags that do not end', 'docs/en/f.md', page(lines('<a '.repeat(300), 100))],
  ] as const;
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    const titled = <Page extends readonly [string, string, string, ...unknown[]]>([what, name, text]: Page) =>
      [what, name, text.replace('Objectives', what).replace('What the policy', `What ${what}`)] as const;
    const quick = await rulesBrokenBy(hostile.map(titled));
    const late = await rulesBrokenBy([...slow, ...either].map(titled), short);
    broken = new Map([...quick, ...late]);
  }, 60_000);

  test.each(hostile)('%s', (what, _name, _text, rule) => {
    expect(broken.get(what)).toContain(rule);
  });

  test.each(slow)('%s', (what, _name, _text, rules) => {
    expect(broken.get(what)).toEqual(rules);
  });

  test.each(either)('%s is read, or is told of', (what) => {
    const told = ['too-complex', 'unbalanced', 'misread-line', 'stray-mark'];
    expect(broken.get(what)?.filter((rule) => !told.includes(rule))).toEqual([]);
  });
});

test('a thousand pages are checked, and none is taken for hostile', async () => {
  const folder = site();
  for (let number = 0; number < 1_000; number += 1) {
    const words = [
      'See [training](term:vet) and [why](background.md#the-record).',
      'A sentence about the policy, which is plain. '.repeat(40),
      '## More',
      '- An item of a list\n'.repeat(20),
    ].join('\n\n');
    writeFileSync(
      join(folder, `content/docs/en/page-${number}.md`),
      page(words).replace('Objectives', `Page ${number}`).replace('What the policy', `What page ${number}`),
    );
  }
  const { findings } = await checkProject(folder, { today: '2026-11-24' });
  expect(findings).toEqual([]);
}, 120_000);
