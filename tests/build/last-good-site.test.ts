import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { mendDist } from '../../src/build/disk/put-in-place.ts';
import { projectRoot } from '../setup/built-site.ts';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { Project } from '../setup/project.ts';

const copy = Project.copyOf(projectRoot, 'last-good-site');
const page = copy.path('content/docs/de/plan/ziele.md');
const changedPage = 'de/plan/ziele/index.html';
const good = readFileSync(page, 'utf8');
const other = good.replace(/^description: .*$/m, 'description: Ein anderer Satz, damit die neuen Seiten andere sind.');

/** The last good site, by file. */
const first = fingerprintsOf(copy.path('dist'));
/** What killed builds left that is not the last good site any more, and must be the whole next one. */
const others: Record<string, string>[] = [];

afterAll(() => copy.remove());

test('a bad page ends the build with its finding and exit code 1, and the last good site stays', async () => {
  writeFileSync(page, good.replace('title: ', 'title: Ziele: '));
  const { code, said } = await copy.build();
  writeFileSync(page, good);
  expect(code).toBe(1);
  expect(said).toContain('content/docs/de/plan/ziele.md:2:');
  expect(said).toContain('dist/ is as it was');
  expect(fingerprintsOf(copy.path('dist'))).toEqual(first);
});

/**
 * Waits until a build has told of a stage.
 * @param stills stages before it after which the build stands still, and the site must be the old one
 */
function untilTold(build: ChildProcess, stage: string, stills: readonly string[]): Promise<void> {
  const passed: unknown[] = [];
  return new Promise((resolve, reject) => {
    const end = (why: string): void => reject(new Error(`${why}; the build told of ${passed.join(', ')}`));
    build.on('message', (name) => {
      passed.push(name);
      if (name === stage) return stills.every((each) => passed.includes(each)) ? resolve() : end('A stage is missing');
      if (!stills.includes(String(name))) return;
      build.kill('SIGSTOP');
      const site = fingerprintsOf(copy.path('dist'));
      build.kill('SIGCONT');
      if (!isDeepStrictEqual(site, first)) end('The site was another');
    });
    build.on('exit', () => end('The build ended'));
  });
}

// The build tells the name of each stage when that is done: it is killed in the next one. Between, it stands still, and
// the disk is as a kill would leave it.
test.each([
  ['while it checks', undefined, []],
  ['while it renders the texts', 'check', []],
  ['while it writes', 'outputs', ['render', 'bundle', 'pages']],
  ['while it puts the new site in the place of the old one', 'swap', []],
])('a build that is killed %s leaves the old site or the new one as a whole', async (_when, stage, stills) => {
  writeFileSync(page, other);
  const build = copy.startBuild();
  const ended = once(build, 'exit');
  if (stage === undefined) await once(build, 'spawn');
  else await untilTold(build, stage, stills);
  build.kill('SIGKILL');
  expect((await ended)[1], 'ended by').toBe('SIGKILL');
  await mendDist(copy.root);
  const now = fingerprintsOf(copy.path('dist'));
  if (now[changedPage] === first[changedPage]) expect(now).toEqual(first);
  else others.push(now);
});

test('the next build clears up after those that were killed, and makes what they would have made', async () => {
  expect((await copy.build()).code).toBe(0);
  const second = fingerprintsOf(copy.path('dist'));
  expect(second[changedPage]).not.toBe(first[changedPage]);
  for (const each of others) expect(each).toEqual(second);
  expect(readdirSync(copy.path('.build')).filter((name) => /-\d+/.test(name))).toEqual([]);
});

test('a site that a kill left between two renames is put back by the next command', async () => {
  const whole = fingerprintsOf(copy.path('dist'));
  mkdirSync(copy.path('.build'), { recursive: true });
  renameSync(copy.path('dist'), copy.path('.build/previous'));
  await mendDist(copy.root);
  expect(fingerprintsOf(copy.path('dist'))).toEqual(whole);
  expect(existsSync(copy.path('.build/previous'))).toBe(false);
});
