import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Page } from '../../src/content/page.ts';
import { pairSections } from '../../src/content/section-pairs.ts';
import { accepted, changed, pageOf, read } from './translated.ts';

const folder = mkdtempSync(join(tmpdir(), 'merging-'));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]): void =>
  void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: 'pipe',
  });

/** The section of a page translated anew on a day, while the other sections wait. */
function mended(source: Page, page: Page, heading: string, today: string): Page {
  return accepted(source, changed(page, `About ${heading}.`, `Nytt om ${heading}.`), { today });
}

test('two people translate two sections that follow one another, on two days, and git merges what they did', () => {
  const english = pageOf('en', ['Why', 'How', 'What']);
  const page = accepted(english, pageOf('nb', ['Hvorfor', 'Hvordan', 'Hva']));
  const commit = (subject: string, { text }: Page): void => {
    writeFileSync(join(folder, 'a.md'), text);
    git('add', '.');
    git('commit', '--quiet', '-m', subject);
  };
  git('init', '--quiet', '--initial-branch=main');
  commit('Words', page);
  git('switch', '--quiet', '-c', 'theirs');
  const whyAnew = changed(english, 'About Why.', 'All about Why.');
  commit('Why', mended(whyAnew, page, 'Hvorfor', '2026-11-25'));
  git('switch', '--quiet', 'main');
  commit('How', mended(changed(english, 'About How.', 'All about How.'), page, 'Hvordan', '2026-11-26'));
  git('merge', '--quiet', '--no-edit', 'theirs');
  const both = changed(whyAnew, 'About How.', 'All about How.');
  const merged = read('nb', readFileSync(join(folder, 'a.md'), 'utf8'));
  expect(pairSections(both, merged).map(({ key, state }) => `${key} ${state}`)).toEqual([
    'lead current',
    'why current',
    'how current',
    'what current',
  ]);
  expect(merged.data?.updated).toBe('2026-11-26');
});
