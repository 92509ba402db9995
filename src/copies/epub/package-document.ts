import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** What a book says of itself to shelves and reading systems. */
export interface BookFacts {
  identifier: string;
  title: string;
  subtitle: string;
  description: string;
  rights: string;
  /** What it is made from. */
  source: string;
  accessibility: string;
  version: string;
  lang: string;
  direction: 'ltr' | 'rtl';
  /** `yyyy-mm-dd`: the date of its newest text. */
  updated: string;
}

/** A file of a book. */
export interface BookItem {
  path: string;
  type: string;
  properties?: string;
  /** Whether readers come to it by turning pages. */
  inOrder?: boolean;
}

/** Schema.org’s words for what a book offers to whom: https://www.w3.org/TR/epub-a11y-11/#sec-disc-package */
const accessibility = {
  'schema:accessMode': ['textual', 'visual'],
  'schema:accessModeSufficient': ['textual'],
  'schema:accessibilityFeature': [
    'alternativeText',
    'ARIA',
    'displayTransformability',
    'index',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
  ],
  'schema:accessibilityHazard': ['none'],
};

/** Writes where in the archive the package document lies. */
export function toContainer(path: string): string {
  return toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('container', { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' }, [
      x('rootfiles', [x('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' })]),
    ]),
  ]);
}

/** Writes the package document: what the book is, its files and their order. */
export function toPackageDocument(facts: BookFacts, items: readonly BookItem[]): string {
  const { lang, direction } = facts;
  const meta = (property: string, text: string): ReturnType<typeof x> => x('meta', { property }, text);
  const id = (index: number): string => `item-${index + 1}`;
  const ncx = items.findIndex(({ type }) => type === 'application/x-dtbncx+xml');
  return toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': lang,
        dir: direction,
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          x('dc:identifier', { id: 'identifier' }, facts.identifier),
          x('dc:title', { id: 'title' }, facts.title),
          x('meta', { refines: '#title', property: 'title-type' }, 'main'),
          x('dc:title', { id: 'subtitle' }, facts.subtitle),
          x('meta', { refines: '#subtitle', property: 'title-type' }, 'subtitle'),
          x('dc:language', lang),
          x('dc:description', facts.description),
          x('dc:rights', facts.rights),
          x('dc:source', facts.source),
          x('dc:date', facts.updated),
          meta('dcterms:modified', `${facts.updated}T00:00:00Z`),
          meta('schema:version', facts.version),
          ...Object.entries(accessibility).flatMap(([property, values]) =>
            values.map((value) => meta(property, value)),
          ),
          meta('schema:accessibilitySummary', facts.accessibility),
        ]),
        x(
          'manifest',
          items.map(({ path, type, properties }, index) =>
            x('item', { id: id(index), href: path, 'media-type': type, properties }),
          ),
        ),
        x(
          'spine',
          { toc: ncx === -1 ? undefined : id(ncx), 'page-progression-direction': direction },
          items.flatMap(({ inOrder }, index) => (inOrder ? [x('itemref', { idref: id(index) })] : [])),
        ),
      ],
    ),
  ]);
}
