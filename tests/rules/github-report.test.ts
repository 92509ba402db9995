import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/rules/finding.ts';
import { annotations, summary } from '../../src/rules/github-report.ts';
import { aFinding as finding } from './fixtures.ts';

const behind = (locale: string): Finding => ({
  ...finding,
  file: `content/docs/${locale}/bodies.mdx`,
  severity: 'warning',
  rule: 'section-behind',
  message: 'The English has changed',
});
const nobody = { changed: new Set<string>(), sourceLanguage: 'en' };

describe('annotations', () => {
  test('escape the signs that they are made of', () => {
    const strange = { ...finding, file: 'content/a,b:c.md', message: '100 %\nsure: yes, no' };
    expect(annotations([strange], nobody)).toBe(
      '::error file=content/a%2Cb%3Ac.md,line=2,col=5,title=broken-link::' +
        '100 %25%0Asure: yes, no%0ADid you mean “b.md”?',
    );
    expect(annotations([], nobody)).toBe('');
  });

  test('begin with the files of the pull request, and tell in a line what a page leaves behind', () => {
    const own: Finding = { ...finding, file: 'content/docs/en/bodies.mdx', severity: 'warning' };
    const lines = annotations([behind('ar'), finding, own, behind('nb'), behind('uk')], {
      ...nobody,
      changed: new Set(['content/docs/en/bodies.mdx']),
    }).split('\n');
    expect(lines.map((line) => line.replace(/,line.*?::|%0A.*/g, ' '))).toEqual([
      '::warning file=content/docs/en/bodies.mdx It leads nowhere ',
      '::error file=content/a.md It leads nowhere ',
      '::warning file=content/docs/en/bodies.mdx Left behind in ar, nb, uk: 3 findings on this page ',
    ]);
  });

  test('tell translators each section of the pages that they change', () => {
    const changed = new Set(['content/docs/nb/bodies.mdx']);
    expect(annotations([behind('ar'), behind('nb')], { ...nobody, changed })).toMatch(
      /^::warning file=content\/docs\/nb\/.*\n::warning file=content\/docs\/ar\/.*$/,
    );
  });
});

test('the summary of a job tells all, and takes no sign of content for Markdown', () => {
  const told = summary(
    [{ ...finding, message: 'An <img> with `x`' }, behind('nb'), behind('ar')],
    '3 findings',
    nobody,
  );
  expect(told).toContain('### check: 3 findings\n');
  expect(told).toContain('- **error** content/a.md:2:5 broken-link<br>An &#60;img&#62; with &#96;x&#96;<br>');
  expect(told).toContain('#### Left behind in other languages\n\n- **warning** content/docs/en/bodies.mdx:1:1');
});
