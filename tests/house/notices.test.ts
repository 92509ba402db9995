import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { builtIntoPagefind, shippedPackages } from '../../src/outputs/notices.ts';
import { filesIn, importsOf } from './imports.ts';

test('what runs in browsers holds nothing of others but what their licences are given out for', () => {
  const shared = ['src/browser', 'src/search/words'];
  const taken = filesIn(shared, ['.ts', '.js'])
    .flatMap(importsOf)
    .filter(({ to, isType }) => !isType && !/^(?:src\/|virtual:)/.test(to))
    .map(({ to }) => to);
  const shipped = shippedPackages.map(({ name }) => name);
  expect(taken.filter((to) => !shipped.some((name) => to.startsWith(name)))).toEqual([]);
});

test('the list of what is built into Pagefind is of the version that is given out', () => {
  const { dependencies } = createRequire(import.meta.url)('../../package.json') as {
    dependencies: Record<string, string>;
  };
  expect(builtIntoPagefind.version, 'Look at pagefind_web/Cargo.toml of that version').toBe(dependencies['pagefind']);
});
