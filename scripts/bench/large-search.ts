import { join } from 'node:path';
import type { Figure } from '../bench.ts';
import { ownCost, temporaryFolder } from './builds.ts';
import { copyProjectOfSize } from './projects.ts';
import { benchSearch } from './search.ts';

/** About as many pages as the site has in a language, and as many as it may have one day. */
const sizes = [66, 1000];

/** The search of sites with few pages and with many, in the same run. Linux only. */
export async function* benchLargeSearch(root: string): AsyncGenerator<Figure> {
  using folder = temporaryFolder();
  for (const size of sizes) {
    const project = join(folder.path, `pages-${size}`);
    copyProjectOfSize(root, project, size);
    ownCost(project, 'build:site');
    for (const figure of await benchSearch(project)) yield { ...figure, what: `${size} pages: ${figure.what}` };
  }
}
