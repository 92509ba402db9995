import { expect, test } from 'vitest';
import { fill, fillParts } from '../../src/core/fill.ts';

test('values stand in the places of their names, as often as these come', () => {
  expect(fill('{{count}} of {{all}}, that is {{count}}', { count: 3, all: 'ten' })).toBe('3 of ten, that is 3');
});

test('what a value says is not read again', () => {
  expect(fill('“{{query}}”', { query: '{{query}} $& $1' })).toBe('“{{query}} $& $1”');
});

test('a value that ends in a full stop ends a sentence without a second one', () => {
  expect(fill('Odczyt: {{date}}.', { date: '5 maja 2026 r.' })).toBe('Odczyt: 5 maja 2026 r.');
  expect(fill('{{date}} …', { date: 'wait...' })).toBe('wait... …');
});

test('a place without a value stops the work, with the text that asks for it', () => {
  expect(() => fill('{{number}} pages', { count: '2' })).toThrow('No value for {{number}} in “{{number}} pages”');
  expect(() => fill('{{toString}}', {})).toThrow('{{toString}}');
});

test('a text comes apart around values that are no text', () => {
  const name = { bold: true };
  expect(fillParts('In Norway: {{name}}.', { name })).toEqual(['In Norway: ', name, '.']);
  expect(fillParts('no place', { name })).toEqual(['no place']);
});
