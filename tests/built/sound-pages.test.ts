import { expect, test } from 'vitest';
import { tags } from '../setup/words.ts';
import { deadLinks, frameProblems, idProblems, invalidHtml, lostAddresses } from './page-problems.ts';

test.each([...tags, ''])('every page below /%s is valid HTML', async (folder) => {
  expect(await invalidHtml(folder)).toEqual([]);
});

test('every page says its language, has one h1, skips no level, and has a title and description of its own', () => {
  expect(frameProblems()).toEqual([]);
});

test('every link, picture, script and style sheet leads to a file, and every anchor to a place in it', () => {
  expect(deadLinks()).toEqual([]);
});

test('every id that an attribute names is on the page, and no id is there twice', () => {
  expect(idProblems()).toEqual([]);
});

test('every address that was ever public is there, in every language, and every heading', () => {
  expect(lostAddresses()).toEqual([]);
});
