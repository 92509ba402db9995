import { expect, test } from 'vitest';
import { requireUnusedPackagesLeftOut } from '../../src/build/unused-packages.ts';

test('a package that is left out, and that Astro does not ask for, stops the build', () => {
  // Here nobody has loaded Astro.
  expect(requireUnusedPackagesLeftOut).toThrow(
    '@astrojs/starlight no longer loads astro-expressive-code, which src/build/unused-packages.ts leaves out.',
  );
});
