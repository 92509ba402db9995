import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { mendDist } from '../../src/build/site-folder.ts';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { Project, publishedContent } from '../setup/project.ts';

const copy = Project.elsewhere('last-good-site', publishedContent);
const page = copy.path('content/docs/en/background.md');
const good = readFileSync(page, 'utf8');
afterAll(() => copy.remove());

test('a bad page ends the build with its finding and exit code 1, and leaves the last good site as it was', async () => {
  expect((await copy.build()).code).toBe(0);
  const before = fingerprintsOf(copy.path('dist'));
  writeFileSync(page, good.replace('title: ', 'title: White Paper: '));
  const { code, said } = await copy.build();
  writeFileSync(page, good);
  expect(code).toBe(1);
  expect(said).toContain('content/docs/en/background.md:2:');
  expect(said).toContain('dist/ is as it was');
  expect(fingerprintsOf(copy.path('dist'))).toEqual(before);
});

test('a build that is killed leaves the old site or the new one, and the next build clears up after it', async () => {
  const before = fingerprintsOf(copy.path('dist'));
  writeFileSync(
    page,
    good.replace(/^description: .*$/m, 'description: Another sentence, so that the new site differs from the old one.'),
  );
  for (const moment of [300, 1200, 2200, 3000]) {
    const build = copy.startBuild();
    await wait(moment);
    build.kill('SIGKILL');
    if (build.exitCode === null && build.signalCode === null) await once(build, 'exit');
    await mendDist(copy.root);
    const now = fingerprintsOf(copy.path('dist'));
    if (now['en/background/index.html'] === before['en/background/index.html'])
      expect(now, `killed after ${moment} ms`).toEqual(before);
    else
      expect(Object.keys(now).length, `killed after ${moment} ms`).toBeGreaterThanOrEqual(Object.keys(before).length);
  }
  writeFileSync(page, good);
  expect((await copy.build()).code).toBe(0);
  expect(fingerprintsOf(copy.path('dist'))).toEqual(before);
  expect(readdirSync(copy.path('.build'))).toEqual([]);
});

test('a site that a kill left between two renames is put back by the next command', async () => {
  const before = fingerprintsOf(copy.path('dist'));
  mkdirSync(copy.path('.build'), { recursive: true });
  renameSync(copy.path('dist'), copy.path('.build/previous'));
  await mendDist(copy.root);
  expect(fingerprintsOf(copy.path('dist'))).toEqual(before);
  expect(existsSync(copy.path('.build/previous'))).toBe(false);
});
