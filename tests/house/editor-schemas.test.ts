import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  changeSchema,
  languagesSchema,
  recordSchema,
  sourcesSchema,
  stringsSchema,
} from '../../src/content/schemas.ts';
import { coverageSchema } from '../../src/content/coverage.ts';
import { discouragedWordsSchema } from '../../src/content/discouraged-words.ts';
import { numberWordsSchema } from '../../src/content/number-words.ts';
import { searchWordsSchema } from '../../src/content/search-words.ts';
import { siteSchema } from '../../src/content/site-schema.ts';
import { speechSchema } from '../../src/content/speech.ts';
import { typographySchema } from '../../src/content/typography.ts';
import { formatFindings } from '../../src/rules/report.ts';
import { aFinding } from '../rules/fixtures.ts';
import { root } from '../setup/project.ts';

const schemas = {
  site: siteSchema,
  record: recordSchema,
  sources: sourcesSchema,
  change: changeSchema,
  languages: languagesSchema,
  'search-words': searchWordsSchema,
  'interface-words': stringsSchema,
  typography: typographySchema,
  speech: speechSchema,
  numbers: numberWordsSchema,
  coverage: coverageSchema,
  'discouraged-words': discouragedWordsSchema,
};

// After a change of a schema: npx vitest run tests/house/editor-schemas.test.ts -u
describe('an editor helps with what the schemas allow', () => {
  test.each(Object.entries(schemas))('%s', async (name, schema) => {
    // Draft 7 is the newest that the YAML extension of VS Code knows.
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' });
    const file = join(root, `.vscode/schemas/${name}.schema.json`);
    await expect(`${JSON.stringify(json, undefined, 2)}\n`).toMatchFileSnapshot(file);
  });

  test('its task finds what the check tells, at its line', () => {
    const { tasks } = JSON.parse(readFileSync(join(root, '.vscode/tasks.json'), 'utf8')) as {
      tasks: { problemMatcher: { pattern: { regexp: string } } }[];
    };
    const [line = ''] = formatFindings([aFinding], 'text', []).split('\n');
    expect(new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '^$').exec(line)?.slice(1)).toEqual([
      aFinding.file,
      String(aFinding.line),
      String(aFinding.column),
      aFinding.severity,
      aFinding.rule,
      aFinding.message,
    ]);
  });

  test('the settings name each of them', () => {
    const settings = readFileSync(join(root, '.vscode/settings.json'), 'utf8');
    expect(Object.keys(schemas).filter((name) => !settings.includes(`.vscode/schemas/${name}.schema.json`))).toEqual(
      [],
    );
  });
});
