import { expect, test } from 'vitest';
import { deadLinks, frameProblems, idProblems, invalidHtml } from '../built/page-problems.ts';

test('every page is valid HTML', async () => {
  expect(await invalidHtml()).toEqual([]);
});

test('every page says its language and direction, has one h1, skips no heading level, and has a title and description of its own', () => {
  expect(frameProblems()).toEqual([]);
});

test('every link, picture, script and style sheet leads to a file, and every anchor to a place in it', () => {
  expect(deadLinks()).toEqual([]);
});

test('every id that an attribute names is on the page, and no id is there twice', () => {
  expect(idProblems()).toEqual([]);
});
