import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { LanguageFiles } from '../../src/browser/keep/store.ts';
import { textFiles, textOf, type Files } from '../../src/core/files.ts';
import { withoutStamp, workerFiles } from '../../src/outputs/worker-lists.ts';

const pageOf = (path: string, text: string) => ({ path, html: `<!DOCTYPE html><html lang="en"><p>${text}</p></html>` });
const pages = [pageOf('index.html', 'choose'), pageOf('en/a/index.html', 'one'), pageOf('nb/a/index.html', 'én')];
const files = textFiles([
  ['_astro/a.css', 'p {}'],
  ['data/record.json', '{}'],
  ['en/a/index.md', '# one'],
  ['en/search/terms.txt', '[]'],
  ['nb/search/terms.txt', '[]'],
  ['pagefind/engine.js', ';'],
  ['pagefind/start.en.txt', 'e'],
  ['pagefind/start.nb.txt', 'n'],
]);
const options = { id: 'small', base: '/policy', locales: ['en', 'nb'], keepsPages: true };
const listOf = (made: Files, locale: string): LanguageFiles =>
  JSON.parse(textOf(made, `${locale}/files.json`)) as LanguageFiles;

test('a language consists of its pages and its search, and of what all languages share', async () => {
  const { files: listed } = listOf(await workerFiles({ pages, files }, options), 'en');
  expect(listed.map(([address]) => address)).toEqual([
    '/policy/_astro/a.css',
    '/policy/en/a/',
    '/policy/en/search/terms.txt',
    '/policy/',
    '/policy/pagefind/engine.js',
    '/policy/pagefind/start.en.txt',
  ]);
});

test('each page names the build, and is listed by the bytes and the digest that it then has', async () => {
  const made = await workerFiles({ pages, files }, options);
  const { build, files: listed } = listOf(made, 'nb');
  const page = textOf(made, 'nb/a/index.html');
  expect(page).toContain(`<html data-build="${build}" lang="en">`);
  const digest = createHash('sha256').update(page).digest('hex').slice(0, 16);
  expect(listed).toContainEqual(['/policy/nb/a/', Buffer.byteLength(page), digest]);
  expect(textOf(made, 'sw.js')).toContain(build);
});

test('a build has another name when anything in it is another, and no other when it was stamped before', async () => {
  const nameOf = async (whole: Parameters<typeof workerFiles>[0]): Promise<string> =>
    listOf(await workerFiles(whole, options), 'en').build;
  const name = await nameOf({ pages, files });
  expect(await nameOf({ pages, files: new Map([...files, ...textFiles([['data/record.json', '{ }']])]) })).not.toBe(
    name,
  );
  expect(await nameOf({ pages: pages.with(2, pageOf('nb/a/index.html', 'to')), files })).not.toBe(name);
  const stamped = await workerFiles({ pages, files }, options);
  const again = pages.map(({ path }) => ({ path, html: withoutStamp(textOf(stamped, path)) }));
  const others = [...stamped].filter(([path]) => !path.endsWith('.html'));
  expect(await nameOf({ pages: again, files: new Map([...files, ...others]) })).toBe(name);
});

test('a page with no place for the name stops the work', async () => {
  const bare = { path: 'en/b/index.html', html: '<p>bare</p>' };
  await expect(workerFiles({ pages: [bare], files }, options)).rejects.toThrow('en/b/index.html');
});

test('a site that keeps nothing any more takes the worker of its last build out of service', async () => {
  const made = await workerFiles({ pages, files }, { ...options, keepsPages: false });
  expect(textOf(made, 'sw.js')).toContain('unregister');
  expect(textOf(made, 'sw.js')).not.toContain('"fetch"');
  expect(made.has('sw-update.js')).toBe(false);
});
