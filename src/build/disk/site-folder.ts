import { join } from 'node:path';

/** Where builds work: beside the finished site, so that putting it in place is a rename. */
export const workFolder = '.build';

/** Where builds keep what the next one may use: deleting it costs time, nothing else. */
export const cacheFolder = join(workFolder, 'cache');

/** The folder of the finished site. */
export const distFolder = 'dist';
