import { describe, expect, test } from 'vitest';
import { withPrintEditions } from '../../src/outputs/print-edition.ts';
import type { BuiltPage } from '../../src/pages/built-site.ts';
import { printPlace } from '../../src/pages/made-pages.ts';
import { readingOrderOf } from '../../src/pages/reading-order.ts';
import { smallSite } from './small-site.ts';

const site = await smallSite();
const slugs = readingOrderOf(site, 'en');

/** The edition of a site in which one page has a text of its own. */
function editionWith(slug: string, article: string): string {
  const pages = slugs.map(
    (each): BuiltPage => ({
      path: `en/${each}/index.html`,
      locale: 'en',
      slug: each,
      html: '',
      article: each === slug ? article : `(${each})`,
    }),
  );
  const html = slugs.map((each) => `<article id="${each}">${printPlace}</article>`).join('');
  const edition: BuiltPage = { path: 'en/print/index.html', locale: 'en', slug: 'print', html };
  const filled = withPrintEditions({ site, pages: [...pages, edition] }).at(-1)?.html ?? '';
  return filled.split(`<article id="${slug}">`)[1]?.split('</article>')[0] ?? '';
}

describe('the print edition', () => {
  test('holds the text of every page, in reading order', () => {
    const page = {
      path: 'en/print/index.html',
      locale: 'en',
      slug: 'print',
      html: slugs.map(() => printPlace).join(' '),
    };
    const pages = slugs.map((slug): BuiltPage => ({ path: slug, locale: 'en', slug, html: '', article: `(${slug})` }));
    expect(withPrintEditions({ site, pages: [...pages, page] }).at(-1)?.html).toBe(
      slugs.map((slug) => `(${slug})`).join(' '),
    );
  });

  test('has headings below those of the part, ids of their own, and links that stay in it', () => {
    const links = (...each: string[]): string => each.map((href) => `<a href="${href}">x</a>`).join('');
    const outward = ['/policy/en/search/', 'https://a.example/?b'];
    const article = `<h2 id="why">Why</h2>${links('#why', '/policy/en/glossary/vet/#a', ...outward)}`;
    expect(editionWith('background', article)).toBe(
      `<h4 id="page-background--why">Why</h4>${links('#page-background--why', '#page-glossary-vet--a', ...outward)}`,
    );
  });

  test('has no use for what works on a screen only, or for the marks of the search', () => {
    const article =
      '<nav><a href="#a">a</a></nav><p data-pagefind-weight="2">kept</p><p data-online>on the web</p>' +
      '<search><form></form></search>' +
      '<h2 id="a">A<a class="heading-link" href="#a">#</a></h2><span popover id="term-vet">what it means</span>';
    expect(editionWith('background', article)).toBe('<p>kept</p><h4 id="page-background--a">A</h4>');
  });

  test('leads from a term to where the edition explains it', () => {
    const article = '<button class="term" popovertarget="term-vet" type="button">training</button>';
    expect(editionWith('background', article)).toBe('<a class="term" href="#page-glossary-vet">training</a>');
  });

  test('is not made of pages that do not fit its places', () => {
    const page = { path: 'en/print/index.html', locale: 'en', slug: 'print', html: printPlace };
    expect(() => withPrintEditions({ site, pages: [page] })).toThrow('en/print/index.html has 1 places for');
  });
});
