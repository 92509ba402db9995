import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The site is built once and served for all tests that look at it.
    globalSetup: ['tests/site.ts'],
    // Builds and browsers share two cores with the tests.
    maxWorkers: 2,
    // A browser may lose a key or a click on a machine that is busy with something else; CI tells of a test that needed its second try.
    retry: process.env['CI'] ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});
