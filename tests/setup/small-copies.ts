import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildOnce, stampOf } from './build-once.ts';
import { Project, root, smallContent } from './project.ts';
import { provideSite } from './provided.ts';
import { smallFolder } from './small-site.ts';

/**
 * Makes every copy of the small site as `npm run build:downloads` does, beside the site that has none, and serves the
 * site with them.
 */
export default function setUp(vitest: TestProject): Promise<() => Promise<void>> {
  return provideSite(vitest, copiesOf(buildOnce(smallFolder, smallContent)));
}

async function copiesOf(building: Promise<Project>): Promise<Project> {
  const site = await building;
  const withCopies = new Project(join(root, '.build/test/copies'));
  if (stamp(withCopies) !== stamp(site)) {
    const started = performance.now();
    rmSync(withCopies.root, { recursive: true, force: true });
    cpSync(site.root, withCopies.root, { recursive: true, filter: (path) => path !== stampOf(site.root) });
    const { code, said } = await withCopies.buildDownloads();
    if (code !== 0) throw new Error(`The copies of the small site could not be made:\n${said}`);
    cpSync(stampOf(site.root), stampOf(withCopies.root));
    console.log(`made its copies in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  return withCopies;
}

function stamp({ root: folder }: Project): string | undefined {
  return existsSync(stampOf(folder)) ? readFileSync(stampOf(folder), 'utf8') : undefined;
}
