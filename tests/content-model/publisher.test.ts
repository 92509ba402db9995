import { expect, test } from 'vitest';
import { publisherIn } from '../../src/content/publisher.ts';

test.each([
  ['nb', 'Finansdepartementet'],
  ['en', 'Ministry of Finance'],
  // It has no name in Polish here: then it is called as in the document.
  ['pl', 'Ministry of Finance'],
])('a publisher is called in %s as it calls itself there', (locale, name) => {
  const publisher = { nb: 'Finansdepartementet', en: 'Ministry of Finance' };
  expect(publisherIn({ publisher, language: 'en' }, locale)).toBe(name);
});

test('one name serves every language, and any name one that has none', () => {
  expect(publisherIn({ publisher: 'Cedefop', language: 'en' }, 'nb')).toBe('Cedefop');
  expect(publisherIn({ publisher: { nb: 'Stortinget' }, language: 'en' }, 'pl')).toBe('Stortinget');
});
