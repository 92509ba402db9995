import { expect, test } from 'vitest';
import { codePages } from '../../src/search/index/coded-pages.ts';
import { readPage, type PageText } from '../../src/search/index/page-text.ts';
import { makeStemmer } from '../../src/search/words/stem.ts';

const page = (slug: string, article: string): PageText =>
  readPage({ path: `en/${slug}/index.html`, locale: 'en', kind: 'policy', article });
const stemmer = makeStemmer({ suffixes: ['s> >'] });

test('a word that stands only where nothing is searched is no word of the index', () => {
  const pages = [
    page('one', '<h1>Course</h1><p>A course.</p><div data-pagefind-ignore><p>Courses, appendix</p></div>'),
    page('two', '<h1>Level</h1><div data-pagefind-ignore><p>Courses</p></div>'),
  ];
  // Of a word that is searched too, all forms count: the most frequent one is shown.
  expect(codePages(pages, stemmer).words).toEqual(['a', 'course', 'level']);
});
