import { describe, expect, test } from 'vitest';
import { source } from '../setup/words.ts';
import { expectQuiet, runAxeInAllSchemes } from './helpers.ts';
import { kinds, lost } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();

// How small targets are on a phone, narrow.test.ts asks axe.
describe(`each kind of page in ${source}`, () => {
  test.each(kinds)('%s has no barrier in any scheme of colours, and complains about nothing', async (kind, address) => {
    const page = await visit(address);
    expect(await runAxeInAllSchemes(page)).toEqual([]);
    expectQuiet(page, kind === 'lost' ? lost : []);
  });
});
