import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagePolicy, policyWhileEditing } from '../../src/server/page-policy.ts';
import { root } from '../setup/project.ts';

const headers = readFileSync(join(root, 'public/_headers'), 'utf8');

test('pages that are edited may hold styles and wait for the server, and nothing else beyond built ones', () => {
  const built = pagePolicy(headers).split('; ');
  const edited = policyWhileEditing(pagePolicy(headers)).split('; ');
  expect(edited.filter((directive) => !built.includes(directive))).toEqual([
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
  ]);
  expect(edited).toHaveLength(built.length);
});

test('no page that is built may hold a style, or run what stands in it', () => {
  expect(pagePolicy(headers)).not.toContain('unsafe-inline');
  expect(pagePolicy(headers)).not.toContain('blob:');
});

test('nothing is said for the hosts below the one that the site lives on', () => {
  expect(headers).toMatch(/^ {2}Strict-Transport-Security: max-age=\d+$/m);
});
