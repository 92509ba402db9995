import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../setup/project.ts';

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** Every value of a key, wherever it stands. */
function valuesOf(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === key ? [inner] : valuesOf(inner, key)));
}

test.each(workflows)(
  '%s runs no action, image or workflow of others but a commit that somebody has read',
  (_name, text) => {
    const used = valuesOf(parse(text), 'uses').map(String);
    const isOurs = (name: string): boolean => name.startsWith('./') && !name.includes('..');
    expect(used.filter((name) => !isOurs(name) && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
    expect([...valuesOf(parse(text), 'container'), ...valuesOf(parse(text), 'services')]).toEqual([]);
  },
);

test.each(workflows)('%s says beside each commit which version it is', (_name, text) => {
  const lines = text.split('\n').filter((line) => /uses:.*@/.test(line));
  expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
});
