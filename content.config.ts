import { createRequire } from 'node:module';

// By Node, which has loaded what these need by now; Astro would load all of it once more, in a world of its own.
const require = createRequire(import.meta.url);
const pages: typeof import('./src/page-collections.ts') = require('./src/page-collections.ts');

export const collections = pages.collections;
