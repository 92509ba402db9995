import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../setup/built-site.ts';
import { root } from '../setup/project.ts';

test('the project’s licence says of the content what the licence of the site does, which is made from it', () => {
  const made = readSite('LICENSE');
  expect(readFileSync(join(root, 'LICENSE'), 'utf8'), `Write this into LICENSE:\n${made}`).toBe(made);
});
