import { watch } from 'chokidar';
import { join } from 'node:path';

/** What the site is read from. */
const shown = ['content', 'package.json', 'public/_headers'];

/**
 * Watches what the site is read from, apart from Astro: of each file in the folder that it looks after, Astro makes its
 * routes anew and has every page wait for them. Eighty files at once, and a page waits for ten seconds.
 * @param onChange is called for each file that is saved, taken away or new
 */
export function watchContent(root: string, onChange: () => void): void {
  watch(
    shown.map((path) => join(root, path)),
    { ignoreInitial: true },
  ).on('all', onChange);
}
