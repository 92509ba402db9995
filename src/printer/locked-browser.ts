import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { isRunning } from '../core/is-running.ts';
import { privateFolder } from './private-folder.ts';

/** Whether the locked browser can run here: `@sparticuz/chromium` holds a program for Linux on x64 only. */
export const lockedBrowserRuns = process.platform === 'linux' && process.arch === 'x64';

/** The locked browser, unpacked, and what its environment needs. */
export interface LockedBrowser {
  executablePath: string;
  environment: Record<string, string>;
}

/** Lists the unpacked files with their sizes; written last. */
const manifest = 'files.json';

/**
 * Unpacks the browser of `@sparticuz/chromium` and the system libraries (NSS, Expat) that come with it, unless an
 * earlier call did. The package itself would unpack the libraries on Amazon's machines only. Any number of processes
 * may call this at the same time.
 *
 * @throws if the package is not installed, or the temporary folder cannot take its 210 MB.
 */
export async function unpackLockedBrowser(): Promise<LockedBrowser> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const parent = await privateFolder();
  const folder = join(parent, `chromium-${version}`);
  if (!(await isWhole(folder))) await unpack(entry, root, folder);
  const home = join(parent, 'home');
  await mkdir(home, { recursive: true });
  const environment = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    // The person's own folder stays as it is, and has no say in what is made.
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_CACHE_HOME: join(home, '.cache'),
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
  };
  return { executablePath: join(folder, 'chromium'), environment };
}

/** Unpacks into a folder of this call's own and puts it in place with one rename: nobody ever sees half of it. */
async function unpack(entry: string, root: string, folder: string): Promise<void> {
  await removeAbandoned(folder);
  const draft = await mkdtemp(`${folder}.${process.pid}-`);
  try {
    // `inflate` unpacks into the temporary folder, whichever that is; a process of its own can have its own.
    const archives = ['chromium.br', 'al2023.tar.br'].map((name) => join(root, 'bin', name));
    const program = `import { inflate } from ${JSON.stringify(pathToFileURL(entry).href)};
      await Promise.all(${JSON.stringify(archives)}.map((archive) => inflate(archive)));`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, TMPDIR: draft, NODE_OPTIONS: '' },
    });
    await writeFile(join(draft, manifest), JSON.stringify(await sizes(draft)));
    // What stands there, if anything, lacks files: temporary folders are tidied file by file.
    if (!(await isWhole(folder))) await rename(folder, `${draft}-old`).catch(() => undefined);
    await rename(draft, folder).catch(async (error: unknown) => {
      // Another process was faster; its folder is as good.
      if (!(await isWhole(folder))) throw error;
    });
  } finally {
    await Promise.all([draft, `${draft}-old`].map((path) => rm(path, { recursive: true, force: true })));
  }
}

/** Whether every unpacked file is there in full; what the browser itself puts beside them does not matter. */
async function isWhole(folder: string): Promise<boolean> {
  try {
    const expected = JSON.parse(await readFile(join(folder, manifest), 'utf8')) as [string, number][];
    const found = await Promise.all(
      expected.map(async ([name, size]) => (await stat(join(folder, name))).size === size),
    );
    return found.every(Boolean);
  } catch {
    return false;
  }
}

/** Every file under a folder with its size. */
async function sizes(folder: string): Promise<[string, number][]> {
  const names = await readdir(folder, { recursive: true });
  const entries = await Promise.all(names.map(async (name) => ({ name, found: await stat(join(folder, name)) })));
  return entries.filter(({ found }) => found.isFile()).map(({ name, found }) => [name, found.size]);
}

/** Removes what a process left that was killed while it unpacked; its number stands in the folder's name. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const owner = /^chromium-.*\.(\d+)-\w+(-old)?$/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}
