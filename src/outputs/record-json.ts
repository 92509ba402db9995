import { z } from 'zod';
import { recordSchema, type PolicyRecord } from '../content/schemas.ts';
import { textFiles, type Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { dataFiles } from '../pages/data-files.ts';
import { identifier } from '../content/identifiers.ts';

/** The record as data, and what these are made of. */
export function recordFiles({ fileAddress, fullAddress, record, settings, sourceLanguage, text }: Site): Files {
  const schemaAddress = fullAddress(fileAddress(dataFiles.recordSchema));
  return textFiles([
    [dataFiles.record, recordJson(record, identifier(settings, 'record', record.number), schemaAddress)],
    [dataFiles.recordSchema, recordJsonSchema(schemaAddress, (field) => text(sourceLanguage, `record.${field}`))],
  ]);
}

/**
 * The record's fields as data, with the identifier of the record.
 * @param schemaAddress where the JSON Schema is that the fields follow
 */
function recordJson(record: PolicyRecord, identifier: string, schemaAddress: string): string {
  return `${JSON.stringify({ $schema: schemaAddress, identifier, ...record }, null, 2)}\n`;
}

/**
 * The JSON Schema (draft 2020-12) of the record, made from the schema by which its file is checked.
 * @param nameOf gives a field's name as readers know it
 */
function recordJsonSchema(schemaAddress: string, nameOf: (field: keyof PolicyRecord) => string): string {
  const published = recordSchema.extend({ $schema: z.url(), identifier: z.url() });
  const { properties = {}, ...rest } = z.toJSONSchema(published, {
    io: 'output',
    // What our schemas say of themselves to our own code is no keyword of JSON Schema.
    override: ({ jsonSchema }) => void delete jsonSchema['words'],
  });
  for (const field of recordSchema.keyof().options) {
    const schema = properties[field];
    if (typeof schema === 'object') properties[field] = { title: nameOf(field), ...schema };
  }
  return `${JSON.stringify({ ...rest, $id: schemaAddress, properties }, null, 2)}\n`;
}
