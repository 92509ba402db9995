import { expect, test } from 'vitest';
import { wordFinder } from '../../src/browser/search/marked-words.ts';
import { makeStemmer } from '../../src/search/words/stem.ts';

const stemmer = makeStemmer({ stopWords: 'for and' });

/** What is marked of a text. */
function markedIn(text: string, stems: string[], names: string[][] = []): string[] {
  return wordFinder({ stems, names }, stemmer)(text).map(([start, end]) => text.slice(start, end));
}

test('a word with a hyphen is marked as a whole, whichever hyphen it has', () => {
  expect(markedIn('Ask HK-dir, HK\u2011dir or the HK.', ['hkdir'])).toEqual(['HK-dir', 'HK\u2011dir']);
});

test('of a word with hyphens the part that was typed is marked', () => {
  expect(markedIn('A non-formal course', ['formal'])).toEqual(['formal']);
});

test('another name is marked where all of it stands, its small words too, and not word by word elsewhere', () => {
  const name = ['directorate', 'skills', 'education'];
  expect(markedIn('The Directorate for Skills and Education. Education is free.', ['hkdir'], [name])).toEqual([
    'Directorate',
    'for',
    'Skills',
    'and',
    'Education',
  ]);
});
