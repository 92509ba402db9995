import { expect, test } from 'vitest';
import { publisherIn } from '../../src/content/publisher.ts';

const german = { lang: 'de', dir: 'ltr' };
const arabic = { lang: 'ar', dir: 'rtl' };

test.each([
  ['nb', { name: 'Finansdepartementet' }],
  ['en', { name: 'Ministry of Finance' }],
  // It has no name in Polish here: then it is called as in the document.
  ['pl', { name: 'Ministry of Finance', written: { lang: 'en', dir: 'ltr' } }],
])('a publisher is called in %s as it calls itself there', (locale, told) => {
  const publisher = { nb: 'Finansdepartementet', en: 'Ministry of Finance' };
  expect(publisherIn({ publisher, language: 'en' }, locale)).toEqual(told);
});

test('a name without a language is in that of the document', () => {
  expect(publisherIn({ publisher: 'Plankontor', language: 'de' }, 'de')).toEqual({ name: 'Plankontor' });
  expect(publisherIn({ publisher: 'Plankontor', language: 'de' }, 'ar')).toEqual({
    name: 'Plankontor',
    written: german,
  });
  expect(publisherIn({ publisher: 'وزارة', language: 'ar' }, 'de')).toEqual({ name: 'وزارة', written: arabic });
});

test('a name in a third language serves those that have none', () => {
  expect(publisherIn({ publisher: { de: 'Landtag' }, language: 'en' }, 'pl')).toEqual({
    name: 'Landtag',
    written: german,
  });
});
