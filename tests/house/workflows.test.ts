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

/** What of a workflow's events anybody can cause, with words of their own, and that runs with the project's rights. */
const foreignEvents = ['issue_comment', 'issues', 'pull_request_target', 'workflow_run'];

test.each(workflows)('%s puts no word of an event into a script: it comes by the environment', (_name, text) => {
  const scripts = valuesOf(parse(text), 'run').map(String);
  expect(scripts.filter((script) => /\$\{\{/.test(script))).toEqual([]);
});

test.each(workflows)('%s runs no code with the right to write where a stranger can start it', (_name, text) => {
  const { on, permissions, jobs } = parse(text) as {
    on: Record<string, unknown>;
    permissions?: Record<string, string>;
    jobs: Record<string, { if?: string; needs?: string; permissions?: Record<string, string>; steps?: object[] }>;
  };
  if (!foreignEvents.some((event) => event in on)) return;
  for (const job of Object.values(jobs)) {
    const scripts = valuesOf(job.steps, 'run').map(String);
    const rights = Object.values(job.permissions ?? permissions ?? { all: 'write' });
    const asksWho = /author_association/.test(job.if ?? '') || jobs[job.needs ?? ''] !== undefined;
    expect(asksWho).toBe(true);
    if (!scripts.some((script) => /\b(?:npm|npx|node)\b/.test(script))) continue;
    expect(rights.filter((right) => right !== 'read')).toEqual([]);
    // The code is the default branch's, and the token does not lie beside it.
    expect(valuesOf(job.steps, 'ref')).toEqual([]);
    expect(valuesOf(job.steps, 'persist-credentials')).toEqual([false]);
  }
});
