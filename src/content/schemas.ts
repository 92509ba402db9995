import { z } from 'zod';
import { date, day, fingerprint, languageTag, slug, text } from './schema-parts.ts';
import { webAddress } from './web-address.ts';

/** What sort of thing a concept is; the glossary groups by it. */
export const conceptKinds = [
  'category',
  'sub-category',
  'priority',
  'subsystem',
  'development-type',
  'law',
  'document',
  'body',
  'tool',
  'term',
] as const;

/** The facts of a concept that hold in every language; only the English file carries them. */
const conceptSchema = z.strictObject({
  kind: z.enum(conceptKinds),
  /** Slug of the broader concept. */
  broader: slug.optional(),
  /** The confirmed official name in the languages of the country, by the tags that `site.yaml` lists as official. */
  official: z.record(z.string(), text).optional(),
  /** Id in `sources.yaml` of the document on which the definition rests. */
  source: slug,
});

/** The facts of a measure that hold in every language; only the English file carries them. */
const measureSchema = z.strictObject({
  /** The measure's number in the record's list; the changes to the Act, which come before the list, have none. */
  number: z.int().min(1).optional(),
  /** Where on the way the measure applies: one of the steps that `site.yaml` lists. */
  step: slug,
  /** Id in `sources.yaml` of the document that what came later rests on. */
  laterSource: slug.optional(),
});

/** Words that a translation has too: they are translated, counted, compared, and part of the lead’s fingerprint. */
const words = text.meta({ translated: true });

/** What came of a measure, in a few words for its table: by each year of the record, and later (`later:`). */
const outcomeSchema = z.record(z.string(), words);

/** An event of the timeline, listed in the source language's file of its page. In brief it leaves out what is minor. */
const eventSchema = z.strictObject({
  id: slug,
  date,
  /** Slug of the page that tells of it, with `#anchor` if one section does. */
  page: z.string().min(1, 'must not be empty'),
  /** Id in `sources.yaml`. Without it the event is told by the record itself. */
  source: slug.optional(),
  minor: z.literal(true).optional(),
});

/** How sure a translation's name for a concept is. */
const nameSchema = z
  .strictObject({
    /** `confirmed`: an official source uses this name; `rendering`: it is ours, and stands beside the official name. */
    status: z.enum(['confirmed', 'rendering']),
    /** Id in `sources.yaml` of the document that uses a confirmed name. */
    source: slug.optional(),
  })
  .refine(({ status, source }) => status !== 'confirmed' || source !== undefined, {
    path: ['source'],
    error: 'must name the source that uses a confirmed name',
  });

/** What a section of a translation was made from, and what it said then. */
const recordedSectionSchema = z.strictObject({
  /** The fingerprint of the English section when it was translated. */
  of: fingerprint,
  /** The fingerprint of the translated section at that time. */
  text: fingerprint,
  /** Why it was accepted although only the English had changed. */
  unchanged: text.optional(),
  /** The day on which it was recorded, where that is later than the page's. */
  updated: day.optional(),
});

/** What a translation was made from, and how far it may be trusted. */
const translationSchema = z.strictObject({
  /** `machine` until a person who knows the language has read it: then `reviewed`. */
  state: z.enum(['machine', 'reviewed']),
  /** By English anchor, in the order of the page. */
  sections: z.record(z.string(), recordedSectionSchema).optional(),
  /** The same in an older layout, which is read still: what stands in `sections`, a list for each key of a section. */
  of: z.record(z.string(), fingerprint).optional(),
  text: z.record(z.string(), fingerprint).optional(),
  unchanged: z.record(z.string(), text).optional(),
});

/** The front matter that this project adds to a page, on top of what Starlight knows. */
export const pageSchema = z.strictObject({
  /** The page's heading and its name in lists. Unique within a language. */
  title: words.max(200, 'must be at most 200 characters long, and is read at a glance'),
  /** One sentence that says something; of a concept, its definition. Unique within a language. */
  description: words,
  /** The day on which the words were last changed, kept by hand or by the commands, never read from git. */
  updated: day,
  /** A concept's name as it stands in running text. */
  term: words.optional(),
  /** A concept's abbreviation. */
  short: words.optional(),
  /** A concept's true other names: they are shown. */
  also: z.array(text).optional(),
  /** What people type who look for the page: everyday words, former and neighbouring names, spellings. Never shown. */
  search: z.array(text).optional(),
  /** In a translation of a concept: how sure its name is. */
  name: nameSchema.optional(),
  /** In a translation: what it was made from. */
  translation: translationSchema.optional(),
  concept: conceptSchema.optional(),
  measure: measureSchema.optional(),
  outcome: outcomeSchema.optional(),
  timeline: z.array(eventSchema).optional(),
  /** The words of each event of the timeline, by its id. */
  events: z.record(slug, words).optional(),
});

/** A document that the site cites. */
const sourceSchema = z.strictObject({
  /** The title in the document's own language. */
  title: text,
  /** Its name, in the document's language; by language where it has names in another one, or in several. */
  publisher: z.union([text, z.record(languageTag, text)]),
  /** The document's own date. */
  date: date.optional(),
  /** BCP 47 tag of the document's language. */
  language: languageTag,
  url: webAddress,
  /** The day on which it was read for this site, and where: at its own address, or in a stored copy of it. */
  checked: day,
  how: z.enum(['page', 'copy']),
});

/** `content/sources.yaml`: every cited document by its id. */
export const sourcesSchema = z.record(slug, sourceSchema);

/** `content/record.yaml`: Cedefop's record, field by field. Concepts are named by their slugs. */
export const recordSchema = z.strictObject({
  /** The record's number in the Timeline of VET policies in Europe. */
  number: z.int(),
  /** The record's own title, verbatim. */
  title: text,
  /** ISO 3166-1 alpha-2 code. */
  country: z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two capitals, like NO'),
  /** The day that the record gives to the white paper. */
  date: day,
  /** The years for which the record holds implementation notes. */
  years: z.array(z.int()),
  type: z.enum(['strategy', 'regulation', 'practical-measure']),
  subsystems: z.array(slug),
  bodies: z.array(slug),
  /** Target groups by id; their names stand in `content/i18n/` under `targetGroup.<id>`. */
  targetGroups: z.array(slug),
  /** Thematic categories, each with its sub-categories. */
  categories: z.array(z.strictObject({ category: slug, subCategories: z.array(slug) })),
  /** European priorities, each with the objective that the record names, if it names one. */
  priorities: z.array(z.strictObject({ document: slug, objective: text.optional() })),
  /** How the record itself is to be cited. */
  citation: z.strictObject({
    authors: z.array(text),
    year: z.int(),
    title: text,
    container: text,
    edition: text,
    medium: text,
    url: webAddress,
  }),
});

/** `content/changes/<day>-<name>.yaml`: one change worth telling. */
export const changeSchema = z.strictObject({
  date: day,
  /** Slugs of the pages concerned; the home page is an empty text. */
  pages: z.array(z.union([slug, z.literal('')])).min(1),
  /** By language: what changed, in a headline and in a sentence or two, and why. */
  words: z.record(languageTag, z.strictObject({ title: text, what: text, why: text })),
});

/** `content/languages.json`: every language of the site, in the order in which readers are offered them. */
export const languagesSchema = z.array(
  z.strictObject({
    /** BCP 47 tag; also the first folder of every address (`/en/…`) and of `content/docs/`. */
    tag: languageTag,
    /** The language's own name for itself. */
    name: text,
    direction: z.enum(['ltr', 'rtl']),
    /** Other tags by which browsers ask for it: of a language that people write in two forms, the tag of both. */
    askedAs: z.array(languageTag).min(1).optional(),
    /** `false` while a language is being added: what it lacks is shown in the source language, and is no error. */
    complete: z.literal(false).optional(),
  }),
);

/** `content/i18n/<locale>.json`: the words of the interface. */
export const stringsSchema = z.record(z.string(), text);

/** A language of the site, as `content/languages.json` lists it. */
export type Language = z.infer<typeof languagesSchema>[number];
export type ConceptKind = (typeof conceptKinds)[number];
export type PageData = z.infer<typeof pageSchema>;
export type Concept = z.infer<typeof conceptSchema>;
export type ConceptName = z.infer<typeof nameSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Change = z.infer<typeof changeSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Sources = z.infer<typeof sourcesSchema>;
export type PolicyRecord = z.infer<typeof recordSchema>;
export type Strings = z.infer<typeof stringsSchema>;
