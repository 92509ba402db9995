import { expect, test } from 'vitest';
import { pageDependencies } from '../../src/build/kept/dependencies.ts';

const words = { path: 'content/docs/en/a.md', headings: [], parts: ['<p>Words</p>'] };
const status = { ...words, parts: [{ component: 'TranslationStatus', properties: {} } as const] };

const dependenciesOf = (path: string, isBehind: boolean, hasMachineMade: boolean): string =>
  pageDependencies(
    {
      sourceLanguage: 'en',
      translations: { pl: [{ slug: 'a', path: '', state: isBehind ? 'behind' : 'current', reviewed: true, words: 0 }] },
      hasMachineMade: () => hasMachineMade,
    },
    { 'en/a': words, 'en/status': status },
  )(path);

test('only the page that shows it depends on the state of translations', () => {
  for (const locale of ['en', 'pl']) {
    const [page, table] = [`${locale}/a/index.html`, `${locale}/status/index.html`];
    expect(dependenciesOf(page, true, false)).toBe(dependenciesOf(page, false, false));
    expect(dependenciesOf(table, true, false)).not.toBe(dependenciesOf(table, false, false));
  }
});

test('the print edition depends on whether a page of its language was translated by a machine', () => {
  const edition = 'pl/print/index.html';
  expect(dependenciesOf(edition, false, true)).not.toBe(dependenciesOf(edition, false, false));
});
