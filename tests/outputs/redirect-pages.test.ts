import { expect, test } from 'vitest';
import { redirectPages } from '../../src/outputs/redirect-pages.ts';
import { smallSite } from './small-site.ts';

test('an old address sends readers on to the new one, in each language and in its words', async () => {
  const site = await smallSite();
  const moved = { ...site, settings: { ...site.settings, moved: { states: 'countries' } } };
  const pages = redirectPages(moved);
  expect(pages.map(({ path }) => path)).toEqual(['en/states/index.html', 'nb/states/index.html']);
  const html = pages[1]?.html ?? '';
  expect(html).toContain('<html lang="nb" dir="ltr">');
  expect(html).toContain('<meta http-equiv="refresh" content="0;url=/policy/nb/countries/">');
  expect(html).toContain(`<a href="/policy/nb/countries/">${site.pageOf('nb', 'countries')?.data.title}</a>`);
});

test('a site of which no page has moved has none', async () => {
  expect(redirectPages(await smallSite())).toEqual([]);
});
