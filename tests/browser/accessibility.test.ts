import { describe, expect, test } from 'vitest';
import { source, translatedTags } from '../setup/words.ts';
import { expectQuiet, runAxe, runAxeInAllSchemes } from './helpers.ts';
import { kinds, kindsOfLanguages, lost, pageIn } from './site-pages.ts';
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

// What speaks all languages was looked at above, and colours are the same in all of them.
describe.each(translatedTags)('each kind of page in %s', (locale) => {
  test.each(kindsOfLanguages)('%s has no barrier and complains about nothing', async (_, address) => {
    const page = await visit(pageIn(locale, address));
    expect(await runAxe(page)).toEqual([]);
    expectQuiet(page);
  });
});
