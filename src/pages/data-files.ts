import type { IdentifiedKind } from '../content/identifiers.ts';

/** The files of data that others may build on, by their paths on the site. */
export const dataFiles = {
  glossaryTurtle: 'data/glossary.ttl',
  glossaryJsonLd: 'data/glossary.jsonld',
  glossaryTable: 'data/glossary.csv',
  record: 'data/record.json',
  recordSchema: 'data/record.schema.json',
} as const;

export type DataFileId = keyof typeof dataFiles;

/** In the order in which pages tell of them. */
export const dataFileIds = Object.keys(dataFiles) as DataFileId[];

/** The media types of the files, as IANA registers them. */
export const mediaTypes: Readonly<Record<DataFileId, string>> = {
  glossaryTurtle: 'text/turtle',
  glossaryJsonLd: 'application/ld+json',
  glossaryTable: 'text/csv',
  record: 'application/json',
  recordSchema: 'application/schema+json',
};

const glossary = ['glossaryTurtle', 'glossaryJsonLd', 'glossaryTable'] as const;

/** Which files hold the data about a thing, by its kind. Measures and events are told in words alone. */
export const dataOfKind: Readonly<Record<IdentifiedKind, readonly DataFileId[]>> = {
  record: ['record', 'recordSchema'],
  measure: [],
  body: glossary,
  event: [],
  concept: glossary,
  scheme: glossary,
  collection: glossary,
  change: [],
};
