import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkProject } from '../../src/build/check-project.ts';
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

/** Checks the small site with one hostile file in it, and tells what was found in that file. */
async function rulesBrokenBy(name: string, text: string, patience?: number): Promise<string[]> {
  const folder = mkdtempSync(join(root, 'site-'));
  cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
  const file = join(folder, 'content', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return check(folder, name, patience);
}

async function check(folder: string, name: string, patience?: number): Promise<string[]> {
  const { findings } = await checkProject(folder, { today: '2026-11-24', patience });
  expect(findings.filter(({ file }) => file !== `content/${name}`)).toEqual([]);
  return [...new Set(findings.map(({ rule }) => rule))];
}

const md = 'docs/en/objectives.md';
const lines = (line: string, count: number): string => `${line}\n`.repeat(count);

describe('a hostile file ends in a finding within seconds, and the others are checked', { timeout: 20_000 }, () => {
  test.each([
    ['a line of a million characters', md, page('x'.repeat(1_000_000)), 'line-too-long'],
    ['ten thousand lists on a line', md, page('- '.repeat(9_990)), 'nested-too-deep'],
    ['ten thousand numbered lists on a line', md, page('1. '.repeat(6_000)), 'nested-too-deep'],
    ['ten thousand quotations on a line', md, page('>'.repeat(10_000)), 'nested-too-deep'],
    [
      'lists in lists by indentation',
      md,
      page(Array.from({ length: 700 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')),
      'nested-too-deep',
    ],
    ['a hundred thousand emphases', md, page(lines('_a_ '.repeat(300), 333)), 'too-complex'],
    ['ten thousand blocks that do not end', md, page(lines(':::a', 10_000)), 'too-complex'],
    ['ten thousand lists in YAML', 'sources.yaml', `${'- '.repeat(9_990)}a\n`, 'nested-too-deep'],
    ['ten thousand brackets in YAML', md, page('Words.', `also: ${'['.repeat(10_000)}\n`), 'yaml-syntax'],
    [
      'a bomb of aliases',
      md,
      page(
        'Words.',
        [...'bcdefghi'].reduce(
          (text, key, index) => `${text}${key}: &${key} [${`*${'abcdefghi'[index] ?? ''}, `.repeat(9)}]\n`,
          'a: &a [x, x]\n',
        ),
      ),
      'yaml-syntax',
    ],
    ['ten thousand brackets in JSON', 'i18n/nb.json', `${'['.repeat(9_000)}${']'.repeat(9_000)}`, 'invalid-value'],
    [
      'an expression of ten thousand parentheses in MDX',
      'docs/en/index.mdx',
      page(`{${'('.repeat(9_000)}1${')'.repeat(9_000)}}`),
      'mdx-syntax',
    ],
    ['ten thousand elements in one another in MDX', 'docs/en/index.mdx', page('<a>'.repeat(6_000)), 'mdx-syntax'],
  ])('%s', async (_what, name, text, rule) => {
    expect(await rulesBrokenBy(name, text, rule === 'too-complex' ? short : undefined)).toContain(rule);
  });

  test('a file of 50 MB', async () => {
    const folder = mkdtempSync(join(root, 'site-'));
    cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
    writeFileSync(join(folder, 'content', md), page('Words.'));
    truncateSync(join(folder, 'content', md), 50_000_000);
    expect(await check(folder, md)).toEqual(['file-too-large']);
  });

  test.each([
    ['a hundred thousand brackets', page(lines('['.repeat(1_000), 100))],
    ['a hundred thousand stars', page(lines('*a '.repeat(300), 333))],
    ['a hundred thousand backticks', page(lines(`${'`'.repeat(999)}a`, 100))],
    ['thirty thousand tags that do not end', page(lines('<a '.repeat(300), 100))],
  ])('%s is read, or is told of', async (_what, text) => {
    const told = ['too-complex', 'unbalanced', 'misread-line'];
    expect((await rulesBrokenBy(md, text, short)).filter((rule) => !told.includes(rule))).toEqual([]);
  });
});

test('a thousand pages are checked, and none is taken for hostile', async () => {
  const folder = mkdtempSync(join(root, 'site-'));
  cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
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
