import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { extendAddresses, writeChange } from '../../scripts/change-content.ts';
import { writeFiles } from '../../scripts/write-files.ts';
import { readContentFiles } from '../../src/content/content-files.ts';
import { fixturesFolder } from '../rules/fixtures.ts';
import { root as project } from '../setup/project.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The small site of the fixtures, with a list of addresses, in a folder of its own. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'all-or-nothing-'));
  folders.push(folder);
  cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
  extendAddresses(folder);
  return folder;
}

/** Everything in a folder, also what the check passes over. */
function all(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}

/** What comes of a command as people type it, where no file may be larger than some kilobytes. */
function type(folder: string, kilobytes: number | 'unlimited', script: string, ...args: string[]) {
  return new Promise<{ code: unknown; stderr: string }>((resolve) => {
    const command = `ulimit -f ${kilobytes} && exec "$0" "$@"`;
    const typed = [process.execPath, join(project, `scripts/${script}.ts`), ...args];
    execFile('bash', ['-c', command, ...typed], { cwd: folder }, (error, _stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stderr }),
    );
  });
}

/** Puts a letter of Windows-1252 at the end of a file. @returns its line */
function damage(folder: string, file: string): number {
  const path = join(folder, file);
  const bytes = Buffer.concat([readFileSync(path), Buffer.from('# \xe5\n', 'latin1')]);
  writeFileSync(path, bytes);
  return bytes.toString('latin1').split('\n').length - 1;
}

const own = 'content/docs/nb/countries.md';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is no UTF-8', () => {
  test.each([
    [own, 'move', ['countries', 'lands'], 1],
    [own, 'move', ['implementation/2024', 'implementation/first'], 1],
    [own, 'delete', ['countries'], 1],
    [own, 'translations', ['accept', own], 1],
    ['content/site.yaml', 'move', ['countries', 'lands'], 1],
    ['content/record.yaml', 'new', ['year', '2025'], 2],
    ['content/addresses.txt', 'new', ['page', 'schools'], 2],
  ])('in %s keeps %s %j from writing it, and is told with its line', async (file, script, args, expected) => {
    const folder = copy();
    const line = damage(folder, file);
    const before = all(folder);
    const { code, stderr } = await type(folder, 'unlimited', script, ...args);
    expect(stderr).toContain(`${file}:${line}:3  The byte E5 is no UTF-8. Save the file as UTF-8.`);
    expect(stderr).toMatch(/\n\nNothing was written\.\n$/);
    expect(code).toBe(expected);
    expect(all(folder)).toEqual(before);
  });

  test('stays as it is in a file that is not concerned, and stops nothing', async () => {
    const folder = copy();
    const others = [own, 'content/record.yaml', 'content/sources.yaml'];
    for (const other of others) damage(folder, other);
    const before = all(folder);
    expect(await type(folder, 'unlimited', 'move', 'background', 'reasons')).toEqual({ code: 0, stderr: '' });
    expect(await type(folder, 'unlimited', 'new', 'page', 'schools')).toEqual({ code: 0, stderr: '' });
    for (const other of others) expect(all(folder)[`/${other}`]).toBe(before[`/${other}`]);
  });
});

describe('where a file cannot be written', () => {
  test.each([
    ['new', ['page', 'schools'], 'content/addresses.txt'],
    ['move', ['countries', 'lands'], 'content/addresses.txt'],
    ['translations', ['accept', own, '--reviewed'], own],
  ])('%s %j leaves all as it was, and names it', async (script, args, file) => {
    const folder = copy();
    const path = join(folder, file);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${file === own ? 'Ord. '.repeat(400) : '# \n'.repeat(600)}`);
    const before = all(folder);
    const { code, stderr } = await type(folder, 1, script, ...args);
    expect(stderr).toMatch(new RegExp(`^${file}: .*file too large.*\n\nNothing was written\\.\n$`));
    expect(code).toBe(2);
    expect(all(folder)).toEqual(before);
  });

  test('what was put in place already is taken back, with folders that were made', () => {
    const folder = copy();
    const before = all(folder);
    const written = new Map([
      ['content/site.yaml', bytes('a')],
      ['content/new/deep/page.md', bytes('b')],
    ]);
    // What is removed under one name is no more there under the other, when all else is in place.
    const change = { written, removed: ['content/record.yaml', 'content/./record.yaml'] };
    expect(() => writeFiles(folder, change)).toThrow(/^content\/\.\/record\.yaml: .*\n\nNothing was written\.$/s);
    expect(all(folder)).toEqual(before);
    expect(existsSync(join(folder, 'content/new'))).toBe(false);
  });
});

test('a translation whose front matter cannot be written into is named', async () => {
  const folder = copy();
  const path = join(folder, own);
  writeFileSync(path, readFileSync(path, 'utf8').replace('updated: 2026-11-24', '? updated\n: 2026-11-24'));
  const before = all(folder);
  const { code, stderr } = await type(folder, 'unlimited', 'translations', 'accept', own, '--reviewed');
  expect(stderr).toBe(
    `${own}:1: the front matter cannot be written into. Write each key on a line of its own: title: …\n\n` +
      'Nothing was written.\n',
  );
  expect(code).toBe(1);
  expect(all(folder)).toEqual(before);
});

test('a file keeps its permissions, and a link to it stays one', () => {
  const folder = copy();
  const [path, real] = [join(folder, 'content/site.yaml'), join(folder, 'site.yaml')];
  renameSync(path, real);
  symlinkSync(real, path);
  chmodSync(real, 0o640);
  writeFiles(folder, { written: new Map([['content/site.yaml', bytes('a')]]), removed: [] });
  expect(readFileSync(real, 'utf8')).toBe('a');
  expect(statSync(real).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(['content', 'site.yaml']);
});

test('content that has changed since it was read is not written over', () => {
  const folder = copy();
  const read = readContentFiles(folder);
  writeFileSync(join(folder, 'content/added.md'), '');
  damage(folder, own);
  const before = all(folder);
  const change = { written: new Map([['content/site.yaml', bytes('a')]]), removed: [] };
  expect(() => writeChange(folder, read, change)).toThrow(
    `Changed while this ran: ${own}, content/added.md. Run it again\n\nNothing was written.`,
  );
  expect(all(folder)).toEqual(before);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle ends nothing halfway', async (signal) => {
  const folder = copy();
  const before = all(folder);
  const done = copy();
  await type(done, 'unlimited', 'move', 'implementation/2024', 'implementation/first');
  const moving = spawn(
    process.execPath,
    [join(project, 'scripts/move.ts'), 'implementation/2024', 'implementation/first'],
    { cwd: folder },
  );
  const watched = watch(join(folder, 'content/docs/en'), () => void moving.kill(signal));
  await once(moving, 'exit');
  watched.close();
  expect([before, all(done)]).toContainEqual(all(folder));
});

test('what a kill leaves beside the files is no content', () => {
  const folder = copy();
  const before = readContentFiles(folder);
  writeFileSync(join(folder, 'content/docs/en/.countries.md.4711.draft'), 'a');
  writeFileSync(join(folder, 'content/.site.yaml.4711.former'), 'a');
  expect(readContentFiles(folder)).toEqual(before);
});
