import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { convertToTsx, type ConvertToTsxResult } from '@astrojs/astro2tsx';

/** What a component became, and where in it a fault lies. */
interface Twin {
  component: string;
  source: string;
  tsx: ConvertToTsxResult;
}

/** Where components lie as TypeScript, each at its own path, so that its imports lead where they led. */
const twinsFolder = join('.build', 'types');

/** For the twins alone: `tsc` and editors without this see TypeScript as it is. */
const settings = {
  extends: '../../tsconfig.json',
  include: ['../../.astro/types.d.ts', '../../src', '../../scripts', '../../tests', '../../*.ts', '../../*.mjs', '.'],
  exclude: ['../../dist', '../../tests/fixtures'],
  files: ['../../node_modules/astro/env.d.ts', '../../node_modules/astro/astro-jsx.d.ts'],
  compilerOptions: { rootDirs: ['../..', '.'] },
};

/**
 * Checks the types of everything, components too: Astro’s own converter makes TypeScript of them, and the native
 * compiler, which knows no `.astro`, looks at both at once. (`astro check` takes an older compiler and five times as
 * long.)
 * @returns the exit code: 0 clean, 1 something is wrong
 */
async function checkTypes(root: string): Promise<0 | 1> {
  if (await isOutdated(root)) {
    const { sync } = await import('../src/build/astro.ts');
    await sync({ root, logLevel: 'error' });
  }
  const twins = await writeTwins(root);
  const unread = [...twins.values()].flatMap(({ component, source, tsx }) =>
    tsx.diagnostics.map(
      ({ message, position }) => `${component}(${lineAndColumn(source, position.start)}): ${message}`,
    ),
  );
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const { stdout, status } = spawnSync(
    process.execPath,
    // Of more than two, each would look at most files anew: they take nearly twice as long in all.
    [compiler, '--noEmit', '--pretty', 'false', '--checkers', '2', '--project', join(twinsFolder, 'tsconfig.json')],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const faults = stdout.split('\n').map((line) => inComponent(line, twins));
  const told = [...unread, ...faults].filter((line) => line !== '');
  if (told.length > 0) console.error(told.join('\n'));
  return status === 0 && unread.length === 0 ? 0 : 1;
}

/** Whether the types of the collections, which Astro writes, are missing or older than what they are made of. */
async function isOutdated(root: string): Promise<boolean> {
  const made = join(root, '.astro', 'content.d.ts');
  if (!existsSync(made)) return true;
  return (await stat(made)).mtimeMs < (await stat(join(root, 'content.config.ts'))).mtimeMs;
}

async function writeTwins(root: string): Promise<Map<string, Twin>> {
  const folder = join(root, twinsFolder);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings, null, 2));
  const twins = new Map<string, Twin>();
  for (const entry of await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.astro')) continue;
    const component = relative(root, join(entry.parentPath, entry.name));
    const source = await readFile(join(root, component), 'utf8');
    const tsx = convertToTsx(source, { filename: component, ambientTypes: true });
    await mkdir(join(folder, dirname(component)), { recursive: true });
    await writeFile(join(folder, `${component}.tsx`), tsx.code);
    twins.set(join(twinsFolder, `${component}.tsx`).replaceAll(sep, '/'), { component, source, tsx });
  }
  return twins;
}

/** A line of the compiler’s, with the place in the component where it names one in a twin. */
function inComponent(line: string, twins: ReadonlyMap<string, Twin>): string {
  const [, file = '', row, column, rest = ''] = /^(.+?)\((\d+),(\d+)\)(: .*)$/.exec(line) ?? [];
  const twin = twins.get(file);
  if (!twin) return line;
  const { component, source, tsx } = twin;
  const before = tsx.code.split('\n').slice(0, Number(row) - 1);
  const offset = before.reduce((sum, each) => sum + each.length + 1, 0) + Number(column) - 1;
  const span = tsx.mappings.findLast(([start]) => start <= offset);
  const place = span ? span[2] + Math.min(offset - span[0], span[3]) : 0;
  return `${component}(${lineAndColumn(source, place)})${rest}`;
}

function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `${lines.length},${(lines.at(-1)?.length ?? 0) + 1}`;
}

process.exitCode = await checkTypes(process.cwd());
