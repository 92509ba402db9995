import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { ownKeys } from '../../src/content/interface-keys.ts';
import { root } from '../setup/project.ts';

/** What content names: it has no place in the list of what the site asks for. */
const namedByContent =
  /^(section|step|targetGroup|way)\.|^record\.(background|objectives|description|implementation|furtherReading)$/;

test('what the site asks for is what its words are', () => {
  const content = new Content(readContentFiles(root));
  const forms = /_(zero|one|two|few|many|other)$/;
  const asked = ownKeys(content);
  // A record without measures, or without a list of what is told where, may have words for them.
  const mayHave = ['measure.', 'journey.', 'coverage.'].filter((group) => !asked.some((key) => key.startsWith(group)));
  const general = (keys: Iterable<string>): string[] =>
    [...new Set([...keys].map((key) => key.replace(forms, '_other')))]
      .filter((key) => !namedByContent.test(key) && !mayHave.some((group) => key.startsWith(group)))
      .sort();
  expect(general(asked)).toEqual(general(content.stringKeys(content.sourceLanguage) ?? []));
});

test('words for measures, and for what is told where, are asked for where there are any', () => {
  const clean = readContentFiles(join(root, 'tests/fixtures/checks/clean'));
  const groupsOf = (files: typeof clean): Set<string> =>
    new Set(ownKeys(new Content(files)).map((key) => key.slice(0, key.indexOf('.'))));
  expect(groupsOf(clean)).toContain('measure');
  expect(groupsOf(clean)).not.toContain('coverage');
  const without = groupsOf(clean.filter(({ path }) => !path.includes('/measures/vet-taster')));
  expect([without.has('measure'), without.has('journey')]).toEqual([false, false]);
});
