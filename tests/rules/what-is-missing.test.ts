import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/project.ts';
import { check, fixturesFolder } from './fixtures.ts';

test('a check finds all words that the site asks for, where the language that is written first lacks them', () => {
  const clean = readFileSync(join(fixturesFolder, 'clean/content/i18n/en.json'), 'utf8');
  const words = JSON.parse(clean) as Record<string, string>;
  const few = Object.fromEntries(Object.entries(words).filter(([key]) => /^(section|step|targetGroup)\./.test(key)));
  const findings = check({ 'i18n/en.json': JSON.stringify(few) });
  expect([...new Set(findings.map(({ rule, file }) => `${rule} ${file}`))]).toEqual([
    'missing-words content/i18n/en.json',
  ]);
  const asked = findings.flatMap(({ fix = '' }) => [...fix.matchAll(/"([\w.-]+)": "…"/g)].map(([, key]) => key));
  const needed = Object.keys(words).filter((key) => !(key in few) && !key.startsWith('coverage.'));
  expect(asked.sort()).toEqual(needed.sort());
});

test('of a home page that is missing, nobody is told to move it', () => {
  const changes = {
    'docs/en/index.mdx': undefined,
    'addresses.txt': '/*/\n/*/background/\n/*/background/#the-record\n',
  };
  const found = check(changes).filter(({ rule }) => rule !== 'unlisted-address');
  expect(found.map(({ rule }) => rule)).toEqual(['missing-file']);
});

test('what no site is without is brought back, or begun with a file that is there', () => {
  const needed = ['site.yaml', 'languages.json', 'record.yaml', 'sources.yaml', 'i18n/en.json', 'docs/en/index.mdx'];
  const fixes = needed.map((name) => {
    const found = check({ [name]: undefined }).find(({ rule }) => rule === 'missing-file');
    return /begin with a copy of (\S+)$/.exec(found?.fix ?? '')?.[1] ?? '';
  });
  expect(fixes.map((path) => path !== '' && existsSync(join(root, path)))).toEqual(needed.map(() => true));
});
