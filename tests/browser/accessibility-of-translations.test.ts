import { describe, expect, test } from 'vitest';
import { readSite, siteFiles } from '../setup/built-site.ts';
import { rightToLeft, translatedTags } from '../setup/words.ts';
import { expectQuiet, runAxe } from './helpers.ts';
import { kindsOfLanguages, pageIn } from './site-pages.ts';
import { smallTargets } from './small-targets.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();

// What speaks all languages, accessibility.test.ts looks at.
describe.each(translatedTags)('each kind of page in %s', (locale) => {
  // Most of axe's time goes into where things lie over each other, for colours, those of links too, and targets: that
  // is looked at in one language of each direction. How small and how near targets are is measured in all.
  const withoutRules = locale === rightToLeft ? [] : ['color-contrast', 'link-in-text-block', 'target-size'];

  test.each(kindsOfLanguages)('%s has no barrier and complains about nothing', async (_, address) => {
    const page = await visit(pageIn(locale, address));
    expect(await runAxe(page, { withoutRules })).toEqual([]);
    expect(await smallTargets(page), 'too small').toEqual([]);
    expectQuiet(page);
  });
});

test('no colour, and no line under a link, depends on the language, or its direction', () => {
  const styles = siteFiles.filter((file) => file.endsWith('.css')).map(readSite);
  expect(styles.length).toBeGreaterThan(0);
  const rules = styles.flatMap((style) => [...style.matchAll(/([^{};]+)\{([^{}]*)\}/g)]);
  expect(rules.some(([, selector = '']) => selector.includes(':dir('))).toBe(true);
  const named = 'background|fill|filter|mix-blend-mode|opacity|stroke|text-decoration|--(?!serif)';
  const colours = new RegExp(String.raw`(?:^|;)\s*(?:[\w-]*color|(?:${named})[\w-]*)\s*:`);
  const concerned = rules.filter(
    ([, selector = '', declarations = '']) => /:(lang|dir)\(|\[(lang|dir)/.test(selector) && colours.test(declarations),
  );
  expect(concerned.map(([rule]) => rule)).toEqual([]);
});
