import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/project.ts';
import { filesIn, importsOf } from './imports.ts';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

interface LockedPackage {
  integrity?: string;
  resolved?: string;
}

const read = <Content>(file: string): Content => JSON.parse(readFileSync(join(root, file), 'utf8')) as Content;
const manifest = read<Manifest>('package.json');
const { packages } = read<{ packages: Record<string, LockedPackage> }>('package-lock.json');
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('every package has an exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('every package that a program imports is named, also one that another brings along', () => {
  const imported = filesIn(['src', 'scripts'], ['.ts', '.js', '.astro'])
    .flatMap(importsOf)
    .flatMap(({ from, to, isType }) =>
      isType || /^(?:src|scripts|tests|\.|(?:node|astro|virtual):)/.test(to) ? [] : [{ from, to }],
    );
  expect(imported.length).toBeGreaterThan(100);
  const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  const isNamed = (module: string): boolean => named.some((name) => module === name || module.startsWith(`${name}/`));
  expect(imported.filter(({ to }) => !isNamed(to)).map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
});

test('every package that is installed is locked by its checksum, and names no registry', () => {
  expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
});

test('Node is the same version on every kind of machine', () => {
  expect(Object.keys(manifest.optionalDependencies)).toHaveLength(5);
  expect(new Set(Object.values(manifest.optionalDependencies)).size).toBe(1);
});

test('who has a program that switches versions of Node gets that one', () => {
  const [version = ''] = Object.values(manifest.optionalDependencies);
  expect(readFileSync(join(root, '.nvmrc'), 'utf8').trim()).toBe(version.split('.')[0]);
});
