import languageList from '../content/languages.json' with { type: 'json' };

/** A language of the site, as `content/languages.json` lists it. */
export interface Language {
  /** BCP 47 tag; also the first folder of every address (`/en/…`) and of `content/docs/`. */
  tag: string;
  /** The language's own name for itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** `false` while the language is being added: what it lacks is shown in the source language. */
  complete?: boolean;
}

/** Every language of the site, in the order in which readers are offered them. */
export const languages = languageList as Language[];

/** The language that pages are written in first; the others are translated from it. */
export const sourceLanguage = 'en';

/** Where the site lives until `SITE_URL` says otherwise; `.example` can never be registered (RFC 2606). */
export const defaultSiteUrl = 'https://integration-policy.example';

/**
 * What identifiers begin with. They name things, not files, and are written into other people's data: set this once, to an address that will
 * stay, before the site is first published, and never again. It does not follow `SITE_URL`.
 */
export const permanentBase = defaultSiteUrl;

/** A part of the site: what the reader's navigation groups, and the order of the pages in it. */
export interface Section {
  id: 'policy' | 'measures' | 'implementation' | 'glossary' | 'about';
  /** Slugs in reading order; the first is where the part's name leads. */
  pages: string[];
  /** Pages in this folder belong here even if `pages` does not name them; they follow, in the order of their slugs. */
  folder: string;
}

/** The parts of the site in reading order. A page that no part names and no folder claims goes to the first part. */
export const sections: readonly Section[] = [
  { id: 'policy', folder: 'policy', pages: ['background', 'objectives', 'bodies', 'target-groups'] },
  {
    id: 'measures',
    folder: 'measures',
    pages: [
      'measures',
      'measures/integration-act',
      'measures/vet-taster',
      'measures/vet-in-programme',
      'measures/after-programme',
      'measures/approval-schemes',
      'measures/approval-guidance',
      'measures/short-vocational-courses',
    ],
  },
  {
    id: 'implementation',
    folder: 'implementation',
    pages: ['implementation', 'implementation/2024', 'implementation/later'],
  },
  { id: 'glossary', folder: 'glossary', pages: ['glossary'] },
  {
    id: 'about',
    folder: 'about',
    pages: [
      'about/this-site',
      'about/sources',
      'about/cite',
      'about/data',
      'about/news',
      'about/accessibility',
      'about/translations',
      'downloads',
    ],
  },
];

/** The page that tells what changed. */
export const changesPage = 'about/news';

/** The page that offers data. */
export const dataPage = 'about/data';

/**
 * Pages that have moved, by their old slug: the new one. A public address never vanishes; from each old one, in each language, readers are sent on.
 */
export const movedPages: Readonly<Record<string, string>> = {};

/** Where each old address leads, for Astro. */
export function redirects(moved: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap(({ tag }) => Object.entries(moved).map(([from, to]) => [`/${tag}/${from}/`, `/${tag}/${to}/`])),
  );
}

/** Pages with drawings and tables made from data, written as MDX; every other page is plain Markdown. */
export const mdxPages: readonly string[] = [
  '',
  'measures',
  'implementation',
  'bodies',
  'target-groups',
  'glossary',
  'about/sources',
  'about/cite',
  'about/data',
  'about/news',
  'about/translations',
  'downloads',
];

/**
 * Where the site lives, from the one thing that deployment sets.
 * @param siteUrl `SITE_URL`: an address with or without a path; nothing stands for the address of an example
 * @returns the address without its path, and the path without a slash at its end
 * @throws when the address is none, or not of the web
 */
export function siteAddress(siteUrl: string | undefined): { site: string; base: string } {
  const address = URL.parse(siteUrl || defaultSiteUrl);
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
    throw new Error(
      `SITE_URL is “${siteUrl}”. Write an address like https://example.org or https://example.org/policy`,
    );
  }
  return { site: address.origin, base: address.pathname.replace(/\/+$/, '') };
}
