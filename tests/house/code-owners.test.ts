import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewerLines } from '../../src/content/new-language.ts';
import { languagesSchema } from '../../src/content/schemas.ts';
import { root } from '../setup/project.ts';

const owners = readFileSync(join(root, '.github/CODEOWNERS'), 'utf8');
const languages = languagesSchema.parse(JSON.parse(readFileSync(join(root, 'content/languages.json'), 'utf8')));

test('each language has its lines in CODEOWNERS, whether somebody reviews it or nobody yet', () => {
  const lines = owners.split('\n').map((line) => line.replace(/^# (?=\/)/, '').replace(/(?<=^\/\S+) .*/, ''));
  const missing = languages.map(reviewerLines).filter((wanted) => {
    const paths = wanted.match(/\/content\S+/g) ?? [];
    return paths.some((path) => !lines.includes(path));
  });
  expect(missing, `Put these lines into .github/CODEOWNERS:\n${missing.join('')}`).toEqual([]);
});

test('a line of CODEOWNERS that is no comment names somebody: without a name it would take reviewers away', () => {
  const ours = owners.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(ours.filter((line) => !/^\/\S+( @(?!account\b)[\w/-]+)+$/.test(line))).toEqual([]);
});
