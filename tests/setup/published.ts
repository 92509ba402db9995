import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildOnce } from './build-once.ts';
import { publishedContent, root } from './project.ts';
import { provideSite } from './provided.ts';

/** Builds the published content as `npm run build:site` does, and serves it. */
export default function setUp(vitest: TestProject): Promise<() => Promise<void>> {
  return provideSite(vitest, buildOnce(join(root, '.build/test/published'), publishedContent));
}
