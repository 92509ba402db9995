import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putInPlace, replaceDist } from '../../src/build/disk/put-in-place.ts';

let root: string;
const page = (): string => join(root, 'dist/index.html');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-folder-'));
  mkdirSync(join(root, '.build'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A finished site whose page says which one it is. */
function finish(name: string): string {
  const folder = join(root, `.build/${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), name);
  return folder;
}

/** Reads the page over and over until it is stopped, and tells how often, and how often there was none. */
function watch(): { begun: Promise<void>; stop(): Promise<{ reads: number; absences: number }> } {
  const stopped = new Int32Array(new SharedArrayBuffer(4));
  const program = `const { parentPort, workerData } = require('node:worker_threads');
    const { readFileSync } = require('node:fs');
    parentPort.postMessage('begun');
    let reads = 0, absences = 0;
    while (Atomics.load(workerData.stopped, 0) === 0) {
      reads++;
      try { readFileSync(workerData.page); } catch { absences++; }
    }
    parentPort.postMessage({ reads, absences });`;
  const worker = new Worker(program, { eval: true, workerData: { stopped, page: page() } });
  const next = <T>(): Promise<T> => new Promise((resolve) => worker.once('message', resolve));
  return {
    begun: next<void>(),
    stop: () => {
      const told = next<{ reads: number; absences: number }>();
      Atomics.store(stopped, 0, 1);
      return told;
    },
  };
}

test('there is a site at every moment while others take its place', async ({ skip }) => {
  if (process.platform !== 'linux') skip('Only Linux lets two folders change places in one step.');
  await putInPlace(root, finish('first'));
  const { begun, stop } = watch();
  await begun;
  for (let round = 0; round < 200; round++) {
    const finished = finish(`site-${round}`);
    await putInPlace(root, finished);
    rmSync(finished, { recursive: true });
  }
  const { reads, absences } = await stop();
  expect(reads).toBeGreaterThan(1000);
  expect(absences).toBe(0);
  expect(readFileSync(page(), 'utf8')).toBe('site-199');
});

test('two renames, where the system knows no better, leave the new site and nothing of the last', async () => {
  await putInPlace(root, finish('first'));
  await replaceDist(root, finish('second'));
  expect(readFileSync(page(), 'utf8')).toBe('second');
  expect(readdirSync(join(root, '.build'))).toEqual([]);
});

test('a new site that cannot take its place leaves the last one there', async () => {
  await putInPlace(root, finish('first'));
  await expect(replaceDist(root, join(root, 'nothing'))).rejects.toThrow('ENOENT');
  await expect(putInPlace(root, join(root, 'nothing'))).rejects.toThrow('ENOENT');
  expect(readFileSync(page(), 'utf8')).toBe('first');
  expect(existsSync(join(root, '.build/previous'))).toBe(false);
});
