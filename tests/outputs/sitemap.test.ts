import { expect, test } from 'vitest';
import { textOf } from '../../src/core/files.ts';
import { sitemap } from '../../src/outputs/sitemap.ts';
import type { BuiltPage } from '../../src/pages/built-site.ts';
import { smallSite } from './small-site.ts';

const site = await smallSite();
const start = 'https://site.example/policy/';

/** The addresses of a site that has a page of each kind, those of its content in every language. */
function listed(): string {
  const slugs = site.pages.filter(({ locale }) => locale === 'en').map(({ slug }) => slug);
  const pages = site.languages.flatMap(({ tag }) =>
    [...slugs, 'print', 'search'].map(
      (slug): BuiltPage => ({ path: `${site.folderOf(tag, slug)}index.html`, locale: tag, slug, html: '' }),
    ),
  );
  const others = ['index.html', '404.html', 'id/record/1/index.html'].map((path): BuiltPage => ({ path, html: '' }));
  return textOf(sitemap({ site, pages: [...pages, ...others] }), 'sitemap-0.xml');
}

test('the sitemap lists the pages that readers should find, in the languages in which they are written', () => {
  const addresses = [...listed().matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => address ?? '');
  const written = site.pages.map(({ locale, slug }) => start + site.folderOf(locale, slug));
  const made = site.languages.map(({ tag }) => `${start}${tag}/print/`);
  expect(addresses.toSorted()).toEqual([start, ...written, ...made].toSorted());
});

test('a page is listed with its twins, and with no language in which it is not written', () => {
  const twinsOf = (address: string): string[] => {
    const url =
      listed()
        .split('<url>')
        .find((each) => each.includes(`<loc>${address}</loc>`)) ?? '';
    return [...url.matchAll(/hreflang="(.+?)" href="(.+?)"/g)].map(([, tag, href]) => `${tag} ${href}`);
  };
  expect(twinsOf(`${start}nb/countries/`)).toEqual([`en ${start}en/countries/`, `nb ${start}nb/countries/`]);
  expect(twinsOf(`${start}en/background/`)).toEqual([]);
});

test('the index names every sitemap', () => {
  const index = textOf(sitemap({ site, pages: [{ path: 'index.html', html: '' }] }), 'sitemap-index.xml');
  expect(index).toContain(`<loc>${start}sitemap-0.xml</loc>`);
});
