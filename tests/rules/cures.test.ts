import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/rules/finding.ts';
import { applyFix } from './apply-fix.ts';
import { findingsIn, fixtureNames, readFixture } from './fixtures.ts';

/** What a finding says, wherever it stands: a cure above it may have moved it. */
const said = ({ file, rule, message }: Finding): string => `${file} ${rule}: ${message}`;

/** What some findings have more than others. */
function more(findings: readonly Finding[], others: readonly Finding[]): string[] {
  const left = others.map(said);
  return findings.map(said).filter((each) => {
    const index = left.indexOf(each);
    if (index !== -1) left.splice(index, 1);
    return index === -1;
  });
}

describe('one mistake', () => {
  test('in the name of a file is one finding, and not one for each link to it', async () => {
    const files = await readFixture('clean');
    const note = 'content/changes/2026-11-20-first.yaml';
    const rename = (from: string, to: string): string[] =>
      findingsIn(files.map((file) => (file.path === from ? { ...file, path: to } : file))).map(({ rule }) => rule);
    expect(rename('content/docs/en/glossary/eqf.md', 'content/docs/en/glossary/EQF.md')).toEqual(['file-name']);
    expect(rename(note, 'content/changes/2026-11-20-First.yaml')).toEqual(['change-name']);
  });

  test('of two files for one page is one finding, and the first of them is the page', async () => {
    const files = await readFixture('clean');
    const second = files
      .filter(({ path }) => path === 'content/docs/en/countries.md')
      .map((file) => ({ ...file, path: 'content/docs/en/countries/index.md' }));
    expect(findingsIn([...files, ...second]).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/docs/en/countries/index.md duplicate-page',
    ]);
  });
});

describe('a finding', () => {
  const found = new Set<string>();
  /** Rules of which a finding wants words, or a choice, that only whoever mends it can know. */
  const asking = new Set<string>();

  test.each(fixtureNames)('of %s ends, and no other comes, when somebody does what it says', async (name) => {
    const files = await readFixture(name);
    const findings = findingsIn(files);
    for (const finding of findings) {
      found.add(finding.rule);
      const cured = applyFix(files, finding);
      if (!cured) {
        asking.add(finding.rule);
        continue;
      }
      const after = findingsIn(cured);
      const { fix } = finding;
      expect({ fix, ended: more(findings, after), come: more(after, findings) }).toEqual({
        fix,
        ended: expect.arrayContaining([said(finding)]),
        come: [],
      });
    }
  });

  test('of these rules always says to the letter what to write', () => {
    expect([...found].filter((rule) => !asking.has(rule)).sort()).toEqual([
      'block-form',
      'change-name',
      'change-page',
      'discouraged-word',
      'empty-link',
      'event-page',
      'file-name',
      'future-date',
      'gone-page',
      'invisible-character',
      'joined-names',
      'language-tag',
      'later-source',
      'link-parity',
      'lost-anchor',
      'mdx-place',
      'missing-value',
      'missing-words',
      'official-source',
      'outcome-parity',
      'renamed-heading',
      'second-title',
      'site-words',
      'skipped-heading',
      'term-in-heading',
      'translation-format',
      'unclosed-block',
      'unknown-placeholder',
      'unknown-target-group',
      'unknown-words',
      'yaml-syntax',
    ]);
  });
});
