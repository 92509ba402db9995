import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runDelete } from '../../scripts/run-delete.ts';
import { runMove } from '../../scripts/run-move.ts';
import { readContentFiles } from '../../src/content/content-files.ts';
import { findingsIn, fixturesFolder, inShort } from '../rules/fixtures.ts';
import { root as project } from '../setup/project.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The small site of the fixtures in a folder of its own. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'move-'));
  folders.push(folder);
  cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
  return folder;
}

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** What comes of the command, without a process of its own. */
async function run(folder: string, command: 'move' | 'delete', ...args: string[]): Promise<Outcome> {
  const [shown, said]: [string[], string[]] = [[], []];
  const code = await (command === 'move' ? runMove : runDelete)(folder, args, {
    print: (text) => void shown.push(`${text}\n`),
    complain: (text) => void said.push(`${text}\n`),
  });
  return { code, stdout: shown.join(''), stderr: said.join('') };
}

/** What comes of the command as people type it. */
function type(folder: string, command: 'move' | 'delete', ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const script = join(project, `scripts/${command}.ts`);
    execFile(process.execPath, [script, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const found = async (folder: string) => inShort(findingsIn(readContentFiles(folder), { today: '2999-01-01' }));
const all = async (folder: string) =>
  Object.fromEntries(readContentFiles(folder).map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));

describe('npm run move', () => {
  test('moves a page, says what it changed, and leaves nothing to find and no empty folder', async () => {
    const folder = copy();
    const { code, stdout } = await run(folder, 'move', 'implementation/2024', 'implementation/first');
    expect(code).toBe(0);
    expect(stdout).toContain('content/docs/en/implementation/2024.md → content/docs/en/implementation/first.md\n');
    expect(stdout).toContain('content/site.yaml: put right\n');
    expect(await found(folder)).toEqual([]);
    await run(folder, 'move', 'glossary', 'words');
    expect(existsSync(join(folder, 'content/docs/en/glossary'))).toBe(false);
    expect(await found(folder)).toEqual([]);
  });

  test('writes all or nothing', async () => {
    const folder = copy();
    // Where a folder is needed, in one of the languages, there is a file.
    writeFileSync(join(folder, 'content/docs/nb/schools'), '');
    const before = await all(folder);
    const { code, stderr } = await type(folder, 'move', 'countries', 'schools/countries');
    expect(code).toBe(2);
    expect(stderr).toContain('content/docs/nb/schools');
    expect(await all(folder)).toEqual(before);
  });

  test.each([
    ['move', ['countrys', 'a'], 1, 'There is no page “countrys”. Did you mean “countries”?'],
    ['move', ['vet-taster', 'a'], 1, 'Did you mean “measures/vet-taster”?'],
    ['move', ['countries'], 2, 'Usage: npm run move'],
    ['move', ['background#record', 'background#the-record'], 1, 'has no heading “#record”'],
    ['move', ['background', 'countries#which-countries'], 2, 'is a place on a page'],
    ['delete', [], 2, 'Usage: npm run delete'],
    ['delete', ['background'], 1, 'Say which page stands for it: npm run delete -- background --to <other>'],
    ['delete', ['background#the-record'], 1, 'The heading “#the-record” is there still'],
    ['delete', ['id/event/none'], 1, 'Say where “id/event/none” leads from now on'],
  ] as const)('%s %j is refused, and nothing is written', async (command, args, expected, words) => {
    const folder = copy();
    const before = await all(folder);
    const { code, stderr } = await run(folder, command, ...args);
    expect(code).toBe(expected);
    expect(stderr).toContain(words);
    expect(await all(folder)).toEqual(before);
  });

  test.each(['move', 'delete'] as const)('%s tells how it is used when it is asked', async (command) => {
    const { code, stdout } = await type(copy(), command, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: npm run ${command} --`);
  });
});

describe('npm run delete', () => {
  test('takes a page away and says where to look', async () => {
    const folder = copy();
    const { code, stdout } = await type(folder, 'delete', 'implementation/2024');
    expect(code).toBe(0);
    expect(stdout).toContain('content/docs/en/implementation/2024.md: removed\n');
    expect(stdout).toContain('Read again, where words stand that were links to it');
    expect(readFileSync(join(folder, 'content/gone.yaml'), 'utf8')).toMatch(/^implementation\/2024:\n {2}day: /m);
  });

  test('has what led to a heading lead to its page, once the heading is gone', async () => {
    const folder = copy();
    const path = join(folder, 'content/docs/en/background.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('## The record', '## Its place'));
    expect((await run(folder, 'delete', 'background#the-record')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('says the record.');
    expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toContain('wrong: background\n');
    expect(await found(folder)).toEqual([]);
  });
});
