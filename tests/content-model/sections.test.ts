import { describe, expect, test } from 'vitest';
import { Page } from '../../src/content/page.ts';
import { addressOf } from '../../src/content/page-address.ts';

function page(body: string, frontMatter = 'title: One\ndescription: Two.', format = 'md'): Page {
  const address = addressOf(`content/docs/en/a.${format}`);
  if (!address) throw new Error('no address');
  return new Page(address, `---\n${frontMatter}\nupdated: 2026-11-24\n---\n\n${body}\n`);
}

const fingerprints = (...args: Parameters<typeof page>): Record<string, string> =>
  Object.fromEntries(page(...args).sections.map(({ key, fingerprint }) => [key, fingerprint]));

describe('the sections of a page', () => {
  test('are the lead, and each ## with all below it', () => {
    const { sections } = page(
      'Words.\n\n## Why\n\nWords.\n\n### Closer\n\nWords.\n\n## How\n\n:::editor\n### Within\n:::',
    );
    expect(sections.map(({ key, headings }) => [key, headings.map(({ anchor }) => anchor)])).toEqual([
      ['lead', []],
      ['why', ['why', 'closer']],
      ['how', ['how', 'within']],
    ]);
  });

  test('have a lead even where a heading comes first, and a heading “Lead” does not take its place', () => {
    expect(page('## Lead\n\n## Constructor').sections.map(({ key }) => key)).toEqual([
      'lead',
      'lead-1',
      'constructor-1',
    ]);
  });
});

describe('a fingerprint', () => {
  const text = 'Some *words*, and [a link](other.md).\n\n## Why\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |';

  test('is a letter and eight hexadecimal digits, and the same every time', () => {
    expect(fingerprints(text)).toEqual({
      lead: expect.stringMatching(/^s[0-9a-f]{8}$/),
      why: expect.stringMatching(/^s[0-9a-f]{8}$/),
    });
    expect(fingerprints(text)).toEqual(fingerprints(text));
    // Written into the files of every translation: another figure here puts all of them behind.
    expect(fingerprints('Words.')).toEqual({ lead: 'sf81e6ea5' });
  });

  test.each([
    ['line breaks', text.replace('words*, and', 'words*,\nand')],
    ['blank lines and markers', text.replace('- one\n- two', '* one\n\n* two').replace('*words*', '_words_')],
    ['the width of a table', text.replace('| 1 | 2 |', '| 1   |  2   |').replace('|---|---|', '|-----|:----:|')],
    ['a no-break space', text.replace('Some *', 'Some\u00A0*')],
    ['how a link is written', `${text.replace('(other.md)', '[x]')}\n\n[x]: other.md`],
    ['spaces at the end of lines', text.replace('Some *words*,', 'Some *words*, ')],
  ])('stays for %s', (_what, changed) => {
    expect(fingerprints(changed)).toEqual(fingerprints(text));
  });

  test.each([
    ['a word', text.replace('Some', 'Any'), ['lead']],
    ['a letter of a word in a list', text.replace('two', 'too'), ['why']],
    ['the target of a link', text.replace('other.md', 'others.md'), ['lead']],
    ['emphasis', text.replace('*words*', 'words'), ['lead']],
    ['an item more', text.replace('- two', '- two\n- three'), ['why']],
    ['a number in a table', text.replace('| 1 |', '| 7 |'), ['why']],
    ['a heading’s level', text.replace('| a', '### Closer\n\n| a'), ['why']],
  ])('changes for %s, in that section alone', (_what, changed, keys) => {
    const before = fingerprints(text);
    const after = fingerprints(changed);
    expect(Object.keys(after).filter((key) => after[key] !== before[key])).toEqual(keys);
  });

  test('of the lead holds the words of the front matter, and no facts, other names or dates', () => {
    const frontMatter = 'title: EQF\ndescription: A scale.\nterm: scale\nshort: EQF\nalso: [levels]';
    const before = fingerprints('Words.', frontMatter);
    expect(fingerprints('Words.', frontMatter.replace('levels', 'steps'))).toEqual(before);
    expect(fingerprints('Words.', frontMatter.replace('A scale.', "'A   scale.'"))).toEqual(before);
    expect(fingerprints('Words.', frontMatter.replace('A scale', 'The scale'))).not.toEqual(before);
    expect(fingerprints('Words.', frontMatter.replace('term: scale', 'term: ladder'))).not.toEqual(before);
  });

  test('of MDX holds its components, and not its imports', () => {
    const mdx = 'import A from \'@components/A.astro\'\n\n<A by="letter" />';
    const frontMatter = 'title: One\ndescription: Two.';
    expect(fingerprints(mdx.replace('import A', 'import  A'), frontMatter, 'mdx')).toEqual(
      fingerprints(mdx, frontMatter, 'mdx'),
    );
    expect(fingerprints(mdx.replace('letter', 'kind'), frontMatter, 'mdx')).not.toEqual(
      fingerprints(mdx, frontMatter, 'mdx'),
    );
  });
});
