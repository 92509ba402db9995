import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { lastChangeDays } from '../../scripts/git-change-days.ts';

const folder = mkdtempSync(join(tmpdir(), 'git-change-days-'));
afterEach(() => rmSync(folder, { recursive: true }));

function git(day: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
  }).trim();
}

/** @returns the commit's hash */
function commit(day: string, words: string): string {
  writeFileSync(join(folder, 'content/docs/page.md'), words);
  git(day, 'add', '.');
  git(day, 'commit', '--quiet', '-m', words);
  return git(day, 'rev-parse', 'HEAD');
}

test('a page was changed on the author’s day of its last commit that changed words, or today', async () => {
  mkdirSync(join(folder, 'content/docs'), { recursive: true });
  expect((await lastChangeDays(folder, '2026-01-09')).size).toBe(0);
  git('2026-01-01', 'init', '--quiet');
  commit('2026-01-01', 'One');
  commit('2026-01-02', 'Two');
  const form = commit('2026-01-03', 'Two, in another form');
  expect(await lastChangeDays(folder, '2026-01-09')).toEqual(new Map([['content/docs/page.md', '2026-01-03']]));
  writeFileSync(join(folder, '.git-blame-ignore-revs'), `# Form\n${form}\n`);
  expect(await lastChangeDays(folder, '2026-01-09')).toEqual(new Map([['content/docs/page.md', '2026-01-02']]));
  writeFileSync(join(folder, 'content/docs/page.md'), 'Three');
  expect(await lastChangeDays(folder, '2026-01-09')).toEqual(new Map([['content/docs/page.md', '2026-01-09']]));
});
