import { defineConfig } from 'vitest/config';

/** Tests that look at a built site; all others look at functions and commands, and need not wait for one. */
const ofSite = ['tests/browser/**/*.test.ts', 'tests/build/**/*.test.ts', 'tests/built/**/*.test.ts'];
const ofCopies = ['tests/copies/**/*.test.ts'];
/** What must hold of any site is asked of the small one and of the published one. */
const ofContent = ['tests/content/**/*.test.ts', 'tests/built/sound-pages.test.ts'];

export default defineConfig({
  test: {
    // Builds and browsers share two cores with the tests.
    maxWorkers: 2,
    // A browser may lose a key or a click on a machine that is busy with something else; CI tells of a test that needed its second try.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Each project builds what its tests look at, and only where one of them is asked for.
    projects: [
      {
        extends: true,
        test: { name: 'functions', include: ['tests/**/*.test.ts'], exclude: [...ofSite, ...ofCopies, ...ofContent] },
      },
      { extends: true, test: { name: 'site', include: ofSite, globalSetup: ['tests/setup/small-site.ts'] } },
      { extends: true, test: { name: 'copies', include: ofCopies, globalSetup: ['tests/setup/small-copies.ts'] } },
      { extends: true, test: { name: 'content', include: ofContent, globalSetup: ['tests/setup/published.ts'] } },
    ],
  },
});
