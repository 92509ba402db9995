import { expect, test } from 'vitest';
import { hasPhrase, pagesInOrder, readPhrase } from '../../src/search/words/phrase.ts';
import { readQuery } from '../../src/search/words/query.ts';
import { Vocabulary } from '../../src/search/words/vocabulary.ts';
import { mostAsked, mostGuessed } from '../../src/search/words/weights.ts';

const rules = { suffixes: ['s>'], irregular: '4<four', stopWords: 'of the' };
const words = ['prior', 'learning', 'level', '4', '17', 'skills', 'webinar'];
const vocabulary = new Vocabulary({ rules, words: words.join(' '), encoding: 'utf-8', pieces: [], pages: [] }, [
  'White Paper 17',
]);
const typed = (query: string): string[] => readQuery(query, vocabulary).meanings.map(({ typed: word }) => word);
const readings = (query: string): string[] => readQuery(query, vocabulary).meanings.map(({ reading }) => reading);

test('a word that is not on the site stands beside those that are', () => {
  expect(readings('webinars qwertzu ')).toEqual(['known', 'unknown']);
});

test('a wrong first letter is the only error of a word, its ending included', () => {
  expect(readings('bebinar ewbinar ebinars ')).toEqual(['error', 'error', 'error']);
  expect(readings('bebinars ')).toEqual(['unknown']);
});

test('one wrong letter in a long word is surer than a compound of which half is known', () => {
  const ofCompounds = new Vocabulary(
    { rules: { linkingLetters: 's' }, words: 'bruk osnabruck kurs', encoding: 'utf-8', pieces: [], pages: [] },
    [],
  );
  const words = (typed: string): string[] => ofCompounds.meaning(typed, false, true).words.map(({ word }) => word.stem);
  expect(words('osnabruk')).toEqual(['osnabruck']);
  expect(words('avisbruk')).toEqual(['bruk']);
  expect(words('brukskurs')).toEqual(['kurs', 'bruk']);
});

test('a number is found in figures and in words, alone and written together with a word', () => {
  expect(readings('level four ')).toEqual(['known', 'known']);
  expect(readQuery('four ', vocabulary).meanings[0]?.words[0]?.word.stem).toBe('4');
  expect(typed('level4')).toEqual(['level', '4']);
  expect(typed('paper17')).toEqual(['paper', '17']);
  expect(typed('§17')).toEqual(['§', '17']);
});

test.each([
  '"prior learning" skills',
  '“prior learning” skills',
  '„prior learning“',
  '«prior learning»',
  '"prior learning',
])('what stands in quotation marks is a phrase: %s', (query) => {
  expect(readQuery(query, vocabulary).phrases).toEqual(['prior learning']);
});

test('one word in quotation marks is a word, and an apostrophe begins no phrase', () => {
  expect(readQuery('"learning" children’s skills’ ', vocabulary).phrases).toEqual([]);
});

test('a phrase is on a page where its words follow each other, small ones between them counted', () => {
  const [learning = '', skills = ''] = ['learning', 'skill'].map((stem) => vocabulary.codes.of(stem));
  expect(readPhrase('learning of the skills', vocabulary)).toEqual([
    { at: 0, codes: [learning], count: 1 },
    { at: 3, codes: [skills], count: 1 },
  ]);
  expect(readPhrase('learning qwertzu', vocabulary)).toBeUndefined();
  const hits = (places: Record<string, number[]>): Map<string, { score: number; places: number[] }> =>
    new Map(Object.entries(places).map(([page, own]) => [page, { score: 1, places: own }]));
  const spots = [
    { at: 0, hits: [hits({ right: [7, 20], apart: [1], turned: [9] })] },
    { at: 3, hits: [hits({ right: [23], apart: [30], turned: [6] })] },
  ];
  expect(pagesInOrder(spots)).toEqual(['right']);
});

test('a phrase is word for word the same, whatever marks and stops are in it', () => {
  expect(hasPhrase('All of Prior learning, skills', 'prior learning skills')).toBe(true);
  expect(hasPhrase('All of prior learnings', 'prior learning')).toBe(false);
});

test.each(['q', 'qz', ' qz', 'of the qz', '中', '한'])('so little is typed that nothing is said yet: %s', (query) => {
  expect(readQuery(query, vocabulary).isBegun).toBe(true);
});

test.each(['qzx', '中国', '日本', '水曜', '한국', 'ปี'])(
  'three letters that nobody knows are a question, or two where two are a word: %s',
  (query) => {
    expect(readQuery(query, vocabulary).isBegun).toBe(false);
  },
);

test('a text of hundreds of words that nobody knows costs no more than a few', () => {
  const letters = 'abcdefghijklmnopqrst';
  const strange = (at: number): string => `${letters[at % 20]}${letters[Math.floor(at / 20) % 20]}zzqx${at % 7}ww`;
  const text = Array.from({ length: 300 }, (_, at) => `${strange(at)}${letters[at % 13]}`.replaceAll(/\d/g, 'y'));
  const site = Array.from(
    { length: 3000 },
    (_, at) => `${letters[at % 20]}word${letters[at % 17]}${letters[at % 19]}s`,
  );
  const large = new Vocabulary({ rules, words: site.join(' '), encoding: 'utf-8', pieces: [], pages: [] }, []);
  const before = process.cpuUsage();
  const { meanings } = readQuery(text.join(' '), large);
  const { user, system } = process.cpuUsage(before);
  expect(meanings.length).toBeLessThanOrEqual(mostAsked);
  expect((user + system) / 1000, `milliseconds for ${mostGuessed} guesses`).toBeLessThan(300);
});

test('a word leads to its compounds, and to no word that only ends in the same letters', () => {
  const compounds = ['godkjent', 'godkjenning', 'jenter', 'fag', 'yrke', 'opplæring', 'fagopplæring', 'yrkesopplæring'];
  const others = ['realkompetanse', 'realkompetansevurdering', 'kompetanse', 'vurdering'];
  const norwegian = new Vocabulary(
    {
      rules: { suffixes: ['er> e>'], linkingLetters: 's e' },
      words: [...compounds, ...others].join(' '),
      encoding: 'utf-8',
      pieces: [],
      pages: [],
    },
    [],
  );
  const wholes = (typed: string): string[] => norwegian.meaning(typed, false, true).words.map(({ word }) => word.form);
  expect(wholes('jente')).toEqual(['jenter']);
  expect(wholes('opplæring')).toEqual(['opplæring', 'fagopplæring', 'yrkesopplæring']);
  expect(wholes('vurdering')).toEqual(['vurdering', 'realkompetansevurdering']);
  // What stands before it is no word, but begins another compound.
  expect(wholes('kompetansevurdering')).toEqual(['realkompetansevurdering']);
});
