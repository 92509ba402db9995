import type { ConceptKind } from '../content/schemas.ts';
import type { SiteSettings } from '../content/site-schema.ts';
import { licence } from './licence.ts';
import { glossaryScheme, identifier } from '../content/identifiers.ts';

/** A step on the way from the home page to a page. */
export interface Crumb {
  name: string;
  url: string;
}

/** What a page says of itself to programs. */
export interface DescribedPage {
  settings: Pick<SiteSettings, 'identifiers'>;
  title: string;
  description: string;
  language: string;
  url: string;
  updated: string;
  /** Who writes it. */
  author: string;
  site: Crumb;
  /** The way to the page, the page itself left out. */
  crumbs: readonly Crumb[];
  /** Address of the record that the pages retell. */
  record: string;
  /** The concept that the page defines. */
  concept?: { name: string; kind: ConceptKind; term: string; short?: string };
  /** Files of data that the page offers, by address and media type. */
  downloads?: readonly { url: string; type: string }[];
}

/**
 * A page in schema.org's terms (https://schema.org): an article, the way to it, and the term that it defines or the
 * data that it offers.
 * @returns an object to be written as JSON-LD
 */
export function structuredData(page: DescribedPage): object {
  const { title, description, language, url, updated, author, site, crumbs, record, concept, downloads } = page;
  const shared = { inLanguage: language, license: licence };
  const article = {
    '@type': 'Article',
    '@id': url,
    headline: title,
    description,
    ...shared,
    dateModified: updated,
    author: { '@type': 'Organization', name: author },
    isPartOf: { '@type': 'WebSite', name: site.name, url: site.url },
    isBasedOn: record,
  };
  const way = {
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs, { name: title, url }].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: crumb.url,
    })),
  };
  const term = concept && {
    '@type': 'DefinedTerm',
    '@id': identifier(page.settings, 'concept', concept.name),
    name: concept.term,
    ...(concept.short ? { alternateName: concept.short } : {}),
    description,
    inLanguage: language,
    inDefinedTermSet: identifier(page.settings, 'scheme', glossaryScheme),
    url,
  };
  const dataSet = downloads && {
    '@type': 'Dataset',
    name: title,
    description,
    ...shared,
    url,
    distribution: downloads.map((file) => ({
      '@type': 'DataDownload',
      contentUrl: file.url,
      encodingFormat: file.type,
    })),
  };
  const graph = [article, ...(crumbs.length > 0 ? [way] : []), ...(term ? [term] : []), ...(dataSet ? [dataSet] : [])];
  return { '@context': 'https://schema.org', '@graph': graph };
}
