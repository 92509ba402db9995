import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mayHoldAddress } from '../../src/content/bare-addresses.ts';
import { readContentFiles } from '../../src/content/content-files.ts';
import { addressOf } from '../../src/content/page-address.ts';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';

test('a text without an address is read as one is in which addresses are looked for', () => {
  const pages = readContentFiles(join(import.meta.dirname, '../site')).flatMap(({ path, bytes }) => {
    const format = addressOf(path)?.format;
    const { markdown } = splitFrontMatter(new TextDecoder().decode(bytes));
    return format && !mayHoldAddress(markdown) ? [{ format, markdown }] : [];
  });
  expect(pages.length).toBeGreaterThan(30);
  for (const { format, markdown } of pages) {
    const looked = parseMarkdown(`${markdown}\n\nwww\n`, format).children.slice(0, -1);
    expect(parseMarkdown(markdown, format).children).toEqual(looked);
  }
});

test.each(['a@b.example', 'https://a.example', 'www.a.example', 'a&#64;b.example', String.raw`http:\//a.example`])(
  'an address is looked for in %s',
  (text) => {
    expect(mayHoldAddress(text)).toBe(true);
  },
);
