import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inWorkshop } from '../../src/build/disk/workshop.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workshop-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A process that is at work in a project, and says so. */
async function otherBuild(): Promise<ReturnType<typeof spawn>> {
  const module = pathToFileURL(join(import.meta.dirname, '../../src/build/disk/workshop.ts')).href;
  const program = `const { inWorkshop } = await import(${JSON.stringify(module)});
    await inWorkshop(process.cwd(), async (work) => {
      console.log(work);
      await new Promise(() => setInterval(() => {}, 1000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

const worksIn = (work: (folder: string) => Promise<void> = async () => {}): Promise<void> => inWorkshop(root, work);

test('a build works in a folder of its own, which is gone when it ends, however it ends', async () => {
  await worksIn((work) => writeFile(join(work, 'half'), 'made'));
  await expect(worksIn(() => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
  expect(readdirSync(join(root, '.build'))).toEqual(['lock']);
});

test('one build at a time: the second is told so, and a killed one is in nobody’s way', async () => {
  const child = await otherBuild();
  const ended = once(child, 'exit');
  await expect(worksIn()).rejects.toThrow('Another build is at work in this folder.');
  child.kill('SIGKILL');
  await ended;
  expect(readdirSync(join(root, '.build')).filter((name) => name !== 'lock')).toHaveLength(1);
  await worksIn();
  expect(readdirSync(join(root, '.build'))).toEqual(['lock']);
});

test('two builds that begin at the same moment do not both work', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => worksIn(() => writeFile('/dev/null', ''))));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a site that a kill left between two renames is put back before anything is built', async () => {
  mkdirSync(join(root, 'dist/en'), { recursive: true });
  mkdirSync(join(root, '.build'));
  renameSync(join(root, 'dist'), join(root, '.build/previous'));
  await worksIn();
  expect(existsSync(join(root, 'dist/en'))).toBe(true);
});

test.each(['a%20b', 'a#b', 'a?b', 'a"b', "a'b", 'a*b', 'a\\b', 'a\nb', 'a:b'])(
  'a project in a folder %j is refused before anything is done, with the character by name',
  async (name) => {
    const folder = join(root, name);
    mkdirSync(folder);
    const character = /[^\w]/.exec(name)?.[0] ?? '';
    await expect(inWorkshop(folder, async () => {})).rejects.toThrow(
      `there is a ${character === '\n' ? '"\\n"' : character} in`,
    );
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a project in a folder with blanks, letters of every language and brackets can be built', async () => {
  const folder = join(root, 'æ 漢字 نسخة (1) [2] {3} <4> | & co.');
  mkdirSync(folder);
  await inWorkshop(folder, async () => {});
  expect(readdirSync(folder)).toEqual(['.build']);
});

test('a dist/ that is a link or a file is refused before anything is done', async () => {
  mkdirSync(join(root, 'elsewhere'));
  symlinkSync(join(root, 'elsewhere'), join(root, 'dist'));
  await expect(worksIn()).rejects.toThrow('dist/ is a link');
  rmSync(join(root, 'dist'));
  await writeFile(join(root, 'dist'), '');
  await expect(worksIn()).rejects.toThrow('dist/ is a file');
  expect(existsSync(join(root, '.build'))).toBe(false);
});

/** Mounts a file system of 64 KiB, where this user may; else the test is left out. */
function mount(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test('a dist/ that something is mounted on is refused before anything is done', async ({ skip }) => {
  if (!mount(join(root, 'dist'))) skip('This user may mount nothing.');
  try {
    await expect(worksIn()).rejects.toThrow('dist/ is mounted');
    expect(existsSync(join(root, '.build'))).toBe(false);
  } finally {
    execFileSync('umount', [join(root, 'dist')]);
  }
});

test('a disk that is full ends a build with a sentence, and its half-made folder is gone', async ({ skip }) => {
  if (!mount(join(root, 'small'))) skip('This user may mount nothing.');
  const project = join(root, 'small/project');
  mkdirSync(join(project, 'dist/en'), { recursive: true });
  try {
    const build = inWorkshop(project, (work) => writeFile(join(work, 'big'), Buffer.alloc(200_000)));
    await expect(build).rejects.toThrow('there is no room left on the disk');
    expect(readdirSync(join(project, '.build'))).toEqual(['lock']);
    expect(existsSync(join(project, 'dist/en'))).toBe(true);
  } finally {
    execFileSync('umount', [join(root, 'small')]);
  }
});

test('a folder that cannot be written to ends a build with a sentence', async ({ skip }) => {
  if (process.getuid?.() === 0) skip('root may write everywhere');
  chmodSync(root, 0o500);
  await expect(worksIn()).rejects.toThrow('a folder cannot be written to');
});
