import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildOnce } from './build-once.ts';
import { root, smallContent } from './project.ts';
import { provideSite } from './provided.ts';

/** Where the small site is built. */
export const smallFolder = join(root, '.build/test/site');

/** Builds the small site of `tests/site/` as `npm run build:site` does, and serves it. */
export default function setUp(vitest: TestProject): Promise<() => Promise<void>> {
  return provideSite(vitest, buildOnce(smallFolder, smallContent));
}
