import { describe, expect, test } from 'vitest';
import { tags } from '../setup/words.ts';
import { expectQuiet, runAxe } from './helpers.ts';
import { kinds, kindsOfLanguages, lost, pageIn } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();

describe.each(tags)('each kind of page in %s', (locale) => {
  // What speaks all languages is looked at once.
  const ofLanguage = locale === 'de' ? kinds : kindsOfLanguages;

  test.each(ofLanguage)('%s has no barrier and complains about nothing', async (kind, address) => {
    const page = await visit(pageIn(locale, address));
    expect(await runAxe(page)).toEqual([]);
    expectQuiet(page, kind === 'lost' ? lost : []);
  });
});
