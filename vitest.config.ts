import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/setup/longest-first.ts';

// What commands and builds are made of is compiled once for all that the tests start.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.build/test/compiled');

/** Tests that look at a built site; all others look at functions and commands, and run while it is built. */
const ofSite = ['tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts', 'tests/built/**/*.test.ts'];
const ofCopies = ['tests/copies/**/*.test.ts'];
/** What must hold of any site is asked of the small one and of the published one. */
const ofContent = ['tests/content/**/*.test.ts', 'tests/built/sound-pages.test.ts'];

export default defineConfig({
  test: {
    // Browsers, commands and, at first, the builds share two cores with the tests: a third worker gains nothing there.
    maxWorkers: 2,
    // Files that run in one process after another share what it has imported, and one browser.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // A browser may lose a key or a click on a machine that is busy with something else; CI tells of a test that
    // needed its second try.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Each project builds what its tests look at, and only where one of them is asked for; they run in this order.
    projects: [
      {
        extends: true,
        test: { name: 'functions', include: ['tests/**/*.test.ts'], exclude: [...ofSite, ...ofCopies, ...ofContent] },
      },
      { extends: true, test: { name: 'content', include: ofContent, globalSetup: ['tests/setup/published.ts'] } },
      { extends: true, test: { name: 'copies', include: ofCopies, globalSetup: ['tests/setup/small-copies.ts'] } },
      { extends: true, test: { name: 'site', include: ofSite, globalSetup: ['tests/setup/small-site.ts'] } },
    ],
  },
});
