import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { askedWords } from '../../scripts/bench/asked-words.ts';
import { projectRoot } from '../setup/built-site.ts';
import { cleanEnvironment, Project } from '../setup/project.ts';

const copy = Project.copyOf(projectRoot, 'bench');
afterAll(() => copy.remove());

test('the search is asked for words of the site’s own titles', () => {
  expect(askedWords(projectRoot)).toEqual(['abend', 'bücherboot']);
});

test('a bench of pages that are not there says so, and ends with 2', async () => {
  const settings = copy.path('content/site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^ {2}measure: .*\n/m, ''));
  const bench = promisify(execFile)(process.execPath, ['scripts/bench.ts', 'weights'], {
    cwd: copy.root,
    env: cleanEnvironment(),
  });
  await expect(bench).rejects.toMatchObject({
    code: 2,
    stdout: 'weights\n',
    stderr: expect.stringContaining('there are none: “kinds:” in content/site.yaml says where they lie.\n'),
  });
});
