import { z } from 'zod';
import { languageTag as tag, slug, text } from './schema-parts.ts';

/** A page, or a heading on it: `about/cite`, `glossary#by-kind`. */
const place = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[-/][a-z0-9]+)*(?:#[^\s#]+)?$/,
    'must be the address of a page without the language, with “#heading” if one section is meant',
  );

/** A heading on the front page, which has no address of its own: `#downloads`. */
const homeHeading = z.string().regex(/^#[^\s#]+$/, 'must be a heading of the front page, like “#heading”');

/** A name for what programs keep apart: lower-case letters, digits and single hyphens; none that all objects own. */
const id = z
  .string()
  .regex(
    /^(?!constructor$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    'must be a name of lower-case letters, digits and single hyphens, not “constructor”',
  );

/** A part of the site: what the reader's navigation groups, and the order of the pages in it. */
const partSchema = z.strictObject({
  /**
   * Names the part in addresses of pictures and in the search. Its name for readers is the interface word
   * `section.<id>`.
   */
  id,
  /** Slugs in reading order; the first is where the part's name leads. */
  pages: z.array(slug).min(1),
  /** Pages in this folder belong here even if `pages` does not name them; they follow, in the order of their slugs. */
  folder: slug,
});

/**
 * Which kind of page lies where. A folder's own page (`glossary` of the folder `glossary`) is the index of what lies in
 * it.
 */
const kindsSchema = z.strictObject({
  /** The folder of the concepts. */
  concept: slug,
  /** The folder of the measures, where the policy has any. */
  measure: slug.optional(),
  /** The page whose front matter lists the events of the timeline, where there is one. */
  timeline: slug.optional(),
  /** The folder of the pages that tell one year each, named by the year; `npm run new -- year` lays them out there. */
  year: slug.optional(),
});

/** How measures are told. */
const measuresSchema = z.strictObject({
  /**
   * The steps of the way that the policy's people go, in order. Readers see the interface words `step.<id>` and
   * `step.<id>.text`.
   */
  steps: z.array(id).min(1),
  /** The step of measures that belong to no step: it runs beside the way. */
  beside: id.optional(),
  /**
   * The headings (`##`) of a measure's page in the source language, in order. One with `{{year}}` in it stands for each
   * of the record's years; every measure has that of the first.
   */
  sections: z.array(
    z.strictObject({
      title: text,
      /** Not every measure has it. */
      optional: z.literal(true).optional(),
      /** A new page begins it with a list. */
      list: z.literal(true).optional(),
    }),
  ),
});

/** The pages, and headings on them, that the site itself links to: each a slug, or `slug#anchor`. */
const rolesSchema = z.strictObject({
  /** What the site is, and who makes it. */
  about: place,
  /** Whom to ask, and what is decided where; measures lead there. */
  ask: place.optional(),
  /** What to do when something on the site is wrong. */
  wrong: place,
  /** How to cite. */
  cite: place,
  /** The page that offers data. */
  data: slug,
  /** The page that tells what changed (`<ChangeList>`). */
  changes: slug,
  /** How translations are made, and how far each has come. */
  translations: place,
  /** The page that offers the copies to take along (`<Downloads>`). */
  downloads: slug,
  /** Where the record is shown, field by field (`<RecordTable>`). */
  record: place,
  /** Where the record's target groups are told of. */
  targetGroups: place,
  /** Where the concepts are listed by their kinds (`<GlossaryIndex by="kind">`). */
  conceptKinds: place,
});

const colour = z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'must be a colour like #33475b');

const colourPair = z.strictObject({ light: colour, dark: colour });

/** The look. Whether words on these colours can be read, the tests of the pages see. */
const brandSchema = z.strictObject({
  /** Links, buttons and what stands out. */
  accent: colourPair,
  /** Behind what is marked out. */
  soft: colourPair,
  /** Words on the accent. */
  onAccent: colourPair,
  /** What stands beside the site's name and in its icon, on a ground of 32 by 20: a line with dots on it. */
  mark: z
    .strictObject({
      /** The line, as a path of SVG. */
      line: z.string().regex(/^[MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+$/, 'must be a path of SVG, like M4 15c5 0 6-11 12-11'),
      /** The middles of the dots. */
      dots: z.array(z.tuple([z.number(), z.number()])),
    })
    .optional(),
});

/**
 * `content/site.yaml`: what the site is. Whatever the code knows of one policy and not of another, it knows from here.
 */
export const siteSchema = z.strictObject({
  /**
   * Begins the names of archives, of what browsers keep, and of what programs of other sites must not mistake for
   * theirs.
   */
  id,
  /**
   * What identifiers begin with: an address without a slash at its end, that stays for good. A deployment refuses one
   * on `.example`, which can never be registered (RFC 2606). It is also where the site lives until `SITE_URL` says
   * otherwise.
   */
  identifiers: z
    .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
    .regex(/[^/]$/, 'must be an address without a slash at its end'),
  /** BCP 47 tag of the language that pages are written in first; the others are translated from it. */
  source: tag,
  /**
   * BCP 47 tags of the country's languages: concepts have official names in them, whether the site has pages in them or
   * not.
   */
  official: z.array(tag),
  /** The record that the pages retell. */
  record: z.strictObject({
    /** BCP 47 tag of the language in which it is written. */
    language: tag,
  }),
  /** Copies in two languages side by side: the language that stands beside, and those that it stands beside. */
  pairs: z.strictObject({ with: tag, languages: z.array(tag).min(1) }).optional(),
  /** What keys in reference managers begin with: of the record, and of our pages. */
  citationKeys: z.strictObject({ record: id, pages: id }),
  /** The parts of the site in reading order. A page that no part names and no folder claims goes to the first part. */
  parts: z.array(partSchema).min(1),
  kinds: kindsSchema,
  /** Needed where there are measures. */
  measures: measuresSchema.optional(),
  roles: rolesSchema,
  /**
   * The ways on from the front page, in order: what people come for, and the page, or the heading on it, that answers.
   * Readers see the interface words `way.<id>` and `way.<id>.text`.
   */
  ways: z.record(id, place).optional(),
  /** Without it the site has a plain look, and no mark. */
  brand: brandSchema.optional(),
  /**
   * `false` takes what keeps pages on readers' devices out of service: the next visit clears it, and pages keep nothing
   * from then on.
   */
  keepsPages: z.boolean().optional(),
  /**
   * Addresses at which nothing is any more, and the page, or the heading on it, to which each leads: pages by their old
   * slug, headings as `<slug>#<old>`, identifiers as `id/<kind>/<id>`. From each, in each language, readers are sent
   * on. `npm run move` and `npm run delete` write it.
   */
  moved: z.record(z.union([place, homeHeading]), z.union([place, homeHeading])),
});

/** What `content/site.yaml` says. */
export type SiteSettings = z.infer<typeof siteSchema>;

/** A part of the site. */
export type Part = SiteSettings['parts'][number];

/** A page that the site itself links to, by what it is for, and that every site has. */
export type Role = Exclude<keyof SiteSettings['roles'], 'ask'>;
