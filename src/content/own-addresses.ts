import { shownPictures } from './pictures.ts';

/** Files that the site writes at its root, of the kinds that `public/` may hold too. A test compares. */
export const ownFiles: readonly string[] = ['favicon.svg', 'licenses.txt', 'llms.txt'];

/** The list of ways on from old addresses, which hosts read; written where there are any. */
export const redirectsFile = '_redirects';

/** Folders that the site fills at its root, beside those of its languages. A test compares. */
export const ownFolders: readonly string[] = [
  '_astro',
  'data',
  'downloads',
  'id',
  'pagefind',
  shownPictures.slice(0, -1),
  'share',
];
