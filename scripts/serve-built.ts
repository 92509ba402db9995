import { join } from 'node:path';
import { pathOfBuiltSite } from '../src/build/disk/finished-site.ts';
import { distFolder } from '../src/build/disk/site-folder.ts';
import { serve } from '../src/server/serve.ts';

/**
 * Serves what is in `dist/`, under the path that it was built for, until somebody stops it.
 * @throws when there is no built site
 */
export async function serveBuilt(root: string, port: number): Promise<void> {
  const { url } = await serve({ folder: join(root, distFolder), port, basePath: await pathOfBuiltSite(root) });
  console.log(`\nThe site is at ${url}/\nPress Ctrl+C to stop.`);
}
