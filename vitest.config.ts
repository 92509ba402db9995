import { defineConfig } from 'vitest/config';

/** Tests that look at a built site; all others look at functions and commands, and need not wait for one. */
const ofSite = ['browser', 'build', 'built', 'copies'].map((folder) => `tests/${folder}/**/*.test.ts`);
const ofContent = ['tests/content/**/*.test.ts'];

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
        test: { name: 'functions', include: ['tests/**/*.test.ts'], exclude: [...ofSite, ...ofContent] },
      },
      { extends: true, test: { name: 'site', include: ofSite, globalSetup: ['tests/setup/published.ts'] } },
      { extends: true, test: { name: 'content', include: ofContent, globalSetup: ['tests/setup/published.ts'] } },
    ],
  },
});
