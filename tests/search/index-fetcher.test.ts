import { expect, test } from 'vitest';
import { IndexFetcher } from '../../src/browser/search/index-fetcher.ts';

/** A fetcher for English, and the addresses that it was asked for; those that are missing do not come. */
function fetcherWithout(...missing: string[]): { files: IndexFetcher; asked: string[] } {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Response> => {
    asked.push(address);
    return missing.includes(address) ? new Response('', { status: 404 }) : new Response('{"is":"there"}');
  };
  const program = (): never => {
    throw new Error('No program is needed here.');
  };
  return { files: new IndexFetcher({ fetch, program }, 'en'), asked };
}

test('a file of the index is fetched under the name of its language, not of its codes', async () => {
  const { files, asked } = fetcherWithout();
  expect(await files.json('/pagefind/index/qen_1234567.pf_index')).toEqual({ is: 'there' });
  expect(asked).toEqual(['/pagefind/index/en_1234567.pf_index']);
});

test('a file that was asked for ahead is not asked for again', async () => {
  const { files, asked } = fetcherWithout();
  files.fetchAhead(['/a']);
  await files.json('/a');
  await files.json('/a');
  expect(asked).toEqual(['/a', '/a']);
});

test('what goes on without a file that did not come fails all the same, until it comes', async () => {
  const { files } = fetcherWithout('/lost');
  const carefree = (address: string) => (): Promise<string> =>
    files.fetch(address).then(
      () => 'full',
      () => 'empty',
    );
  await expect(files.whole(carefree('/lost'))).rejects.toThrow('404 /lost');
  expect(await files.whole(carefree('/found'))).toBe('full');
});
