/** The files of data that others may build on, by their paths on the site. */
export const dataFiles = {
  glossaryTurtle: 'data/glossary.ttl',
  glossaryJsonLd: 'data/glossary.jsonld',
  glossaryTable: 'data/glossary.csv',
  record: 'data/record.json',
  recordSchema: 'data/record.schema.json',
} as const;
