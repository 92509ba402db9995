import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, fixturesFolder, type Changes } from './fixtures.ts';

const about = readFileSync(join(fixturesFolder, 'clean/content/docs/en/about.mdx'), 'utf8');
const index = (drawing: string): string =>
  `---\ntitle: White Paper 17\ndescription: The policy.\nupdated: 2026-11-24\n---\n\nWords.\n\n${drawing}\n`;

/** What is found of a rule, as place and words. */
const foundBy = (wanted: string, changes: Changes): string[] =>
  check(changes)
    .filter(({ rule }) => rule === wanted)
    .map(({ file, line, message }) => `${file}:${line} ${message}`);

test.each([
  ['MeasureCards', 'measures/vet-taster.md', 'no measure'],
  ['MeasureTable', 'measures/vet-taster.md', 'no measure'],
  ['Journey', 'measures/vet-taster.md', 'no measure'],
  ['TimelineInBrief', 'implementation/index.md', 'no event on a timeline'],
  ['Timeline', 'implementation/index.md', 'no event on a timeline'],
])('<%s /> needs something to draw, as %s tells it', (name, page, lacks) => {
  const changes = { 'docs/en/index.mdx': index(`<${name} />`) };
  expect(foundBy('nothing-to-draw', changes)).toEqual([]);
  expect(foundBy('nothing-to-draw', { ...changes, [`docs/en/${page}`]: undefined })).toEqual([
    `content/docs/en/index.mdx:9 <${name} /> has nothing to draw: there is ${lacks}`,
  ]);
});

test('a page of Markdown that is named for a drawing is to become one with drawings', () => {
  const words = about.replaceAll(/^<.*\n/gm, '');
  const findings = check({ 'docs/en/about.mdx': undefined, 'docs/en/about.md': words });
  const [fix] = findings.filter(({ rule }) => rule === 'site-page').map(({ fix: each }) => each);
  expect(fix).toBe(
    'Place <ChangeList /> on a line of its own, and rename the page to content/docs/en/about.mdx, in every language',
  );
});

test('a translation that has not come to the section of a drawing, or lacks it there, is told by other rules', () => {
  const lead = about.slice(0, about.indexOf('## The record'));
  for (const words of [lead, about.replace('<ChangeList />\n\n', '')]) {
    expect(foundBy('site-page', { 'docs/nb/about.mdx': words })).toEqual([]);
  }
});
