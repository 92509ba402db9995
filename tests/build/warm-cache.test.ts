import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

const copy = new ProjectCopy('warm-cache');
afterAll(() => copy.remove());

test('a changed definition is on every page that explains the word, though those pages did not change', async () => {
  expect((await copy.build()).code).toBe(0);
  const concept = copy.path('content/docs/en/glossary/eqf.md');
  writeFileSync(concept, readFileSync(concept, 'utf8').replace(/^description: .*$/m, 'description: A new definition of the framework, made for this test.'));
  expect((await copy.build()).code).toBe(0);
  expect(readFileSync(copy.path('dist/en/measures/integration-act/index.html'), 'utf8')).toContain('A new definition of the framework, made for this test.');
});
