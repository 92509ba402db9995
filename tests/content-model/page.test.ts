import { describe, expect, test } from 'vitest';
import { Content } from '../../src/content/content.ts';
import { Page } from '../../src/content/page.ts';
import { addressOf, type PageAddress } from '../../src/content/page-address.ts';

describe('the address of a page comes of its path', () => {
  test.each([
    ['content/docs/en/index.mdx', 'en', '', 'mdx'],
    ['content/docs/en/background.md', 'en', 'background', 'md'],
    ['content/docs/nb/measures/index.mdx', 'nb', 'measures', 'mdx'],
    ['content/docs/en/glossary/eqf.md', 'en', 'glossary/eqf', 'md'],
    ['content/docs/en/re-index.md', 'en', 're-index', 'md'],
  ])('%s', (path, locale, slug, format) => {
    expect(addressOf(path)).toEqual({ path, locale, slug, format });
  });

  test.each([
    'content/docs/en/map.png',
    'content/docs/background.md',
    'content/sources.yaml',
    'src/content/docs/en/a.md',
  ])('%s is none', (path) => {
    expect(addressOf(path)).toBeUndefined();
  });
});

describe('a page is read', () => {
  const address: PageAddress = { path: 'content/docs/en/a.md', locale: 'en', slug: 'a', format: 'md' };
  const frontMatter = '---\ntitle: One\ndescription: Two.\nupdated: 2026-11-24\n---\n';

  test('with its data and its tree', () => {
    const page = new Page(address, `${frontMatter}\nWords.\n`);
    expect(page.data).toEqual({ title: 'One', description: 'Two.', updated: '2026-11-24' });
    expect(page.tree.children).toMatchObject([{ type: 'paragraph', position: { start: { line: 7, column: 1 } } }]);
  });

  test('without data where its front matter does not fit', () => {
    const { data, frontMatter: file } = new Page(address, `${frontMatter.replace('title', 'titel')}\nWords.\n`);
    expect({ data, errors: file?.yaml.errors }).toEqual({ data: undefined, errors: [] });
    expect(file?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
  });

  test('with the error where MDX does not parse', () => {
    const { tree, syntaxError } = new Page({ ...address, format: 'mdx' }, `${frontMatter}\nIt is <5.\n`);
    expect(tree.children).toEqual([]);
    expect(syntaxError?.place).toEqual({ line: 7, column: 8 });
  });
});

test('line ends of Windows are none of a page’s: it is the same on every machine', () => {
  const path = 'content/docs/en/background.md';
  const text = '---\ntitle: A\ndescription: B.\nupdated: 2026-11-24\n---\n\nOne\ntwo.\n\n## Three\n\n```\nfour\n```\n';
  const pageOf = (written: string) => new Content([{ path, bytes: new TextEncoder().encode(written) }]).pageAt(path);
  const [unix, windows] = [pageOf(text), pageOf(text.replaceAll('\n', '\r\n'))];
  expect(windows?.text).toBe(text);
  expect(windows?.sections.map(({ fingerprint }) => fingerprint)).toEqual(
    unix?.sections.map(({ fingerprint }) => fingerprint),
  );
});
