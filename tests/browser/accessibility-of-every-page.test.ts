import { expect, test } from 'vitest';
import { expectQuiet, runAxe } from './helpers.ts';
import { everyPage, useSite } from './site-pages.ts';

const { open } = useSite();

// A file of its own, so that it runs beside the other tests: it takes the longest of all.
test.each(everyPage)('/%s has no barrier and complains about nothing', async (address) => {
  const page = await open(address);
  expect(await runAxe(page)).toEqual([]);
  expectQuiet(page);
});
