import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import { parseSync } from 'oxc-parser';
import { root } from '../setup/project.ts';

/** What one file takes from where. */
export interface Import {
  /** The file that takes, from the project's root: `src/core/dates.ts`. */
  from: string;
  /** What it takes: a file of the project, or a module's name as it is written (`node:fs`, `unified`). */
  to: string;
  /** Nothing of it is there when the program runs. */
  isType: boolean;
}

/** The files of folders with certain ends, from the project's root, in order. */
export function filesIn(folders: readonly string[], ends: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
      .filter((path) => ends.some((end) => path.endsWith(end)) && !path.startsWith('tests/fixtures/'))
      .sort(),
  );
}

/**
 * All imports of a file: static, dynamic, exported again, of a worker by its address, and those of a component's
 * scripts.
 */
export function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  if (!file.endsWith('.astro')) return importsIn(file, source);
  const { code, scripts } = convertToTsx(source, { filename: file });
  return [...importsIn(file, code), ...scripts.flatMap(({ content }) => importsIn(file, content))];
}

function importsIn(file: string, source: string): Import[] {
  const { module } = parseSync(`${file.replace(/\.astro$/, '')}.tsx`, source, {
    lang: file.endsWith('.ts') ? 'ts' : 'tsx',
  });
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      name: moduleRequest.value,
      isType: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ name: moduleRequest.value, isType }] : [])),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest }) => {
      const [, name] = /^'(.+)'$/.exec(source.slice(moduleRequest.start, moduleRequest.end)) ?? [];
      return name ? [{ name, isType: false }] : [];
    }),
    ...[...source.matchAll(/new URL\('(\.[^']+)', import\.meta\.url\)/g)].map(([, name = '']) => ({
      name,
      isType: false,
    })),
  ];
  return found.map(({ name, isType }) => ({ from: file, to: resolve(file, name), isType }));
}

/** A relative name from the project's root; other names as they are. */
function resolve(file: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = posix.join(posix.dirname(file), name.replace(/\?.*$/, ''));
  if (!existsSync(join(root, path))) throw new Error(`${file} imports ${name}, which is not there`);
  return path;
}
