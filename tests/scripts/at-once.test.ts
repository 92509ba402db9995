import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../setup/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'at-once-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Scripts of which two find something. */
const scripts = { first: 'echo one && exit 3', second: 'echo two', third: 'echo three >&2 && exit 1' };

test('of scripts that run at once, what each finds is told, and one that finds something ends all with 1', () => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
  const run = (...names: string[]) => {
    const args = [join(root, 'scripts/at-once.ts'), ...names];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return [status, stderr];
  };
  const [status, said] = run('first', 'second', 'third');
  expect(status).toBe(1);
  expect(said).toContain('first:\none\n');
  expect(said).toContain('third:\nthree\n');
  expect(run('second')).toEqual([0, '']);
});
