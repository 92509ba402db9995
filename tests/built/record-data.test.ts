import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot, readSite } from '../setup/built-site.ts';
import { word } from '../setup/words.ts';

const schema = JSON.parse(readSite('data/record.schema.json')) as {
  $id: string;
  properties: Record<string, { title?: string }>;
};
const record = JSON.parse(readSite('data/record.json')) as Record<string, unknown>;

test('the record as JSON has every field of the record, as the file has it', () => {
  const file = parse(readFileSync(join(projectRoot, 'content/record.yaml'), 'utf8')) as Record<string, unknown>;
  const { $schema, identifier, ...fields } = record;
  expect(fields).toEqual(file);
  expect($schema).toBe(schema.$id);
  expect(identifier).toMatch(/\/id\/record\/302$/);
});

test('the record as JSON fits its schema, and one with a field too few or of another kind does not', () => {
  const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(schema);
  expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...record, number: 'many' })).toBe(false);
  expect(validate({ ...record, citation: undefined })).toBe(false);
});

test('the schema names each field as readers know it', () => {
  expect(schema.properties['number']?.title).toBe(word('record.number'));
});
