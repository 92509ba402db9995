import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';

/** Every address that readers may have kept, from the day it was public; it only grows. */
const listed = readFileSync(join(import.meta.dirname, 'public-addresses.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');

/**
 * What is public: pages, feeds, and files of data. Downloads are named by the design, and files of the build by their
 * content.
 */
const present = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(^|\/)index\.html$|\/feed\.xml$|^data\/[^/]+\.\w+$|^llms\.txt$/.test(file))
  .map((file) => `/${file.replace(/index\.html$/, '')}`);

test('no public address is gone: a page that moves leaves a redirect (“moved” in content/site.yaml)', () => {
  expect(listed.filter((address) => !present.includes(address))).toEqual([]);
});

test('every public address is on the list, so that it can never vanish unnoticed: add it to tests/content/public-addresses.txt', () => {
  expect(present.filter((address) => !listed.includes(address))).toEqual([]);
});
