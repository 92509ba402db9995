import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { fixturesFolder } from '../rules/fixtures.ts';
import { root as project } from '../setup/project.ts';

const folders: string[] = [];
const english = 'content/docs/en/countries.md';
const own = 'content/docs/nb/countries.md';

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The small site of the fixtures in a folder of its own. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'translations-'));
  folders.push(folder);
  cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
  return folder;
}

function commit(folder: string): void {
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Words');
}

function edit(folder: string, file: string, part: string, by: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(part);
  writeFileSync(path, text.replace(part, by));
}

function translations(folder: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(project, 'scripts/translations.ts'), ...args],
      { cwd: folder },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

const sentence = ['Some 1,200 people applied.', 'Some 1,200 people applied, most of them in 2024.'] as const;

describe('npm run translations', () => {
  test('shows what is missing, and nothing of what is current', async () => {
    const { code, stdout } = await translations(copy(), 'nb');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'content/docs/nb/background.md\n  missing: there is no translation of content/docs/en/background.md',
    );
    expect(stdout).not.toContain('countries');
    expect(stdout).toMatch(/nb +1 current \(0 reviewed\), 0 behind, \d+ missing; \d+ words to do\n$/);
    // Words of the interface count too.
    expect(stdout).toMatch(/content\/i18n\/nb\.json\n( {2}missing: "[\w.-]+": ".+"\n)+/);
    expect(stdout).toMatch(/\nnb +\d+ of \d+ texts of the interface are not translated\n/);
  });

  test('shows the English then and now of a section that is behind, and what to do', async () => {
    const folder = copy();
    commit(folder);
    edit(folder, english, ...sentence);
    const { stdout } = await translations(folder, 'nb');
    expect(stdout).toContain(`${own}:13  which-countries\n  behind: the English has changed, ${english}:9\n`);
    expect(stdout).toContain('Some 1,200 people applied{+, most of them in 2024+}. See');
    expect(stdout).toContain(`Update the words, then run: npm run translations -- accept ${own}`);
    expect(stdout).toContain('1 behind');
  });

  test('shows the English as it is now where git does not know how it was: in a source archive, and behind the end of a shallow history', async () => {
    const folder = copy();
    edit(folder, english, ...sentence);
    expect((await translations(folder, 'nb')).stdout).toContain(
      'git does not know it here. Now:\n  | ## Which countries',
    );
    commit(folder);
    const shallow = mkdtempSync(join(tmpdir(), 'translations-'));
    folders.push(shallow);
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, shallow]);
    expect((await translations(shallow, 'nb')).stdout).toContain(
      'git does not know it here. Now:\n  | ## Which countries',
    );
  });
});

describe('npm run translations -- accept', () => {
  test('refuses a section whose English changed alone, and writes nothing', async () => {
    const folder = copy();
    edit(folder, english, ...sentence);
    const before = readFileSync(join(folder, own), 'utf8');
    const { code, stderr } = await translations(folder, 'accept', own);
    expect(code).toBe(1);
    expect(stderr).toContain(
      `which-countries: the English has changed (${english}:9), the translation (line 13) has not.`,
    );
    expect(readFileSync(join(folder, own), 'utf8')).toBe(before);
  });

  test('takes a reason, and keeps it', async () => {
    const folder = copy();
    edit(folder, english, ...sentence);
    const { code } = await translations(
      folder,
      'accept',
      own,
      '--unchanged',
      'which-countries=the year stands in the table',
    );
    expect(code).toBe(0);
    expect(readFileSync(join(folder, own), 'utf8')).toContain("unchanged: 'the year stands in the table'");
    expect((await translations(folder, 'nb')).stdout).not.toContain('behind:');
  });

  test('takes folders, and leaves alone what is recorded already', async () => {
    const folder = copy();
    expect((await translations(folder, 'accept', 'content/docs')).stdout).toBe(
      '0 of 1 files written; the others were recorded already\n',
    );
    edit(folder, own, 'Rundt 1 200', 'Om lag 1 200');
    expect((await translations(folder, 'accept', 'content/docs/nb')).stdout).toBe(
      `${own}: recorded\n1 of 1 files written\n`,
    );
  });

  test.each([
    [['accept'], 2, 'accept needs a file'],
    [['accept', 'content/docs/nb/gone.md'], 1, 'there is no translated page here'],
    [['accept', own, '--unchanged', 'why'], 2, 'Write --unchanged why='],
    [['xx'], 2, '“xx” is no language'],
  ])('tells what is wrong with %j', async (args, code, words) => {
    const result = await translations(copy(), ...args);
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(words);
  });
});
