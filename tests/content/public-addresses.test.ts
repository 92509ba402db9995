import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';

const list = join(import.meta.dirname, 'public-addresses.txt');

/** Every address that readers may have kept, from the day it was public; it only grows. */
const listed = readFileSync(list, 'utf8')
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

test('a new public address is put on the list, so that it can never vanish unnoticed', () => {
  const added = present.filter((address) => !listed.includes(address));
  // Nobody is to be stopped by having written a page: where the list can be committed it is written, elsewhere it waits.
  if (process.env['CI']) for (const address of added) console.warn(`not on ${list} yet: ${address}`);
  else if (added.length > 0) writeFileSync(list, `${[...listed, ...added].sort().join('\n')}\n`);
  expect([...listed, ...added]).toEqual(expect.arrayContaining(present));
});
