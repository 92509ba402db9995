import { messageLanguage } from '../core/language.ts';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { textFiles, type Files } from '../core/files.ts';
import { chooserPath, type BuiltPage, type BuiltSite } from '../pages/built-site.ts';
import { searchSlug } from '../pages/made-pages.ts';
import type { Site } from '../pages/site.ts';

/** So many addresses stand in one sitemap; the protocol allows 50,000 (https://www.sitemaps.org/protocol.html). */
const most = 45_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The sitemap: each page that a search engine should find, with its twins in the other languages. */
export function sitemap({ site, pages }: Pick<BuiltSite, 'site' | 'pages'>): Files {
  const listed = pages.filter((page) => isListed(site, page)).map((page) => toUrl(site, page));
  const { compare } = new Intl.Collator(messageLanguage, { numeric: true });
  listed.sort((a, b) => compare(a.address, b.address));
  const maps = Array.from({ length: Math.ceil(listed.length / most) }, (_, index) => {
    const urls = listed.slice(index * most, (index + 1) * most).map(({ url }) => url);
    const set = x('urlset', { xmlns: namespace, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, urls);
    return [`sitemap-${index}.xml`, toText(set)] as const;
  });
  const index = x(
    'sitemapindex',
    { xmlns: namespace },
    maps.map(([path]) => x('sitemap', [x('loc', site.fullAddress(site.fileAddress(path)))])),
  );
  return textFiles([...maps, ['sitemap-index.xml', toText(index)]]);
}

/** Pages for finding one's way are not listed, and pages that are found in the language that they are written in. */
function isListed({ foreignLanguageOf }: Site, { path, locale, slug }: BuiltPage): boolean {
  if (locale === undefined || slug === undefined) return path === chooserPath;
  return slug !== searchSlug && foreignLanguageOf(locale, slug) === undefined;
}

function toUrl(site: Site, { locale, slug = '' }: BuiltPage): { address: string; url: Element } {
  const { address, fileAddress, fullAddress, languagesOf } = site;
  const own = fullAddress(locale === undefined ? fileAddress('') : address(locale, slug));
  const twins = languagesOf(slug)
    .map(({ tag }) => ({ rel: 'alternate', hreflang: tag, href: fullAddress(address(tag, slug)) }))
    .sort((a, b) => (a.hreflang < b.hreflang ? -1 : 1));
  const links = twins.length > 1 ? twins.map((twin) => x('xhtml:link', twin)) : [];
  return { address: own, url: x('url', [x('loc', own), ...links]) };
}

function toText(element: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${toXml(element, { closeEmptyElements: true, tightClose: true })}`;
}
