import { expect, test } from 'vitest';
import { recordFiles } from '../../src/outputs/record-json.ts';
import { smallSite } from './small-site.ts';

test('the record as data names every year that it tells of, and says so in its schema', async () => {
  const site = await smallSite();
  const files = recordFiles({ ...site, record: { ...site.record, years: [2024, 2025] } });
  const read = (path: string): unknown => JSON.parse(new TextDecoder().decode(files.get(path)));
  expect(read('data/record.json')).toMatchObject({ years: [2024, 2025] });
  expect(read('data/record.schema.json')).toMatchObject({ properties: { years: { type: 'array' } } });
});
