import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordSchema, sourcesSchema } from '../../src/content/schemas.ts';
import { elementsIn, htmlFiles, projectRoot } from '../setup/built-site.ts';
import { attribute, textOf } from '../setup/html.ts';

const record: unknown = parse(readFileSync(join(projectRoot, 'content/record.yaml'), 'utf8'));

function leavesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(leavesOf);
}

const table = elementsIn('de/ueber/quellen/index.html').find((element) => attribute(element, 'class') === 'fields');

test('every value of the record is on its page: as text, as a link to its concept, or as a date', () => {
  const inside = table ? walk(table) : [];
  const values = inside.flatMap((element) =>
    ['href', 'datetime', 'value'].flatMap((name) => attribute(element, name) ?? []),
  );
  const text = table ? textOf(table) : '';
  const missing = leavesOf(record).filter(
    (leaf) => !text.includes(leaf) && !values.some((value) => value === leaf || value.endsWith(`/woerter/${leaf}/`)),
  );
  expect(missing).toEqual([]);
});

test('every field of the record has a name in the table', () => {
  const names = table
    ? walk(table)
        .filter(({ tagName }) => tagName === 'dt')
        .map(textOf)
    : [];
  expect(names).toHaveLength(Object.keys(recordSchema.shape).length);
  expect(names.filter((name) => name.startsWith('record.'))).toEqual([]);
});

describe('the name of a publisher', () => {
  const sources = sourcesSchema.parse(parse(readFileSync(join(projectRoot, 'content/sources.yaml'), 'utf8')));
  const languageOf = new Map(
    Object.values(sources).flatMap(({ publisher, language }) =>
      Object.entries(typeof publisher === 'string' ? { [language]: publisher } : publisher).map(([tag, name]) => [
        name,
        tag,
      ]),
    ),
  );

  test('is in its own language wherever it stands, so that it is divided and read aloud as there', () => {
    const shown = htmlFiles
      .filter((file) => file.startsWith('ar/'))
      .flatMap((file) => elementsIn(file).map((element) => ({ file, element, name: textOf(element).trim() })))
      .filter(
        ({ element, name }) =>
          languageOf.has(name) &&
          !walk(element)
            .slice(1)
            .some((each) => textOf(each).trim() === name),
      )
      .map(({ file, element, name }) => ({ file, name, lang: languageOfElement(element) }));
    expect([...new Set(shown.map(({ file }) => file.split('/').at(-2)))]).toEqual(
      expect.arrayContaining(['verlauf', 'spaeter', 'quellen', 'vorhaben', 'medienausweis', 'print']),
    );
    expect(shown.filter(({ name, lang }) => lang !== languageOf.get(name))).toEqual([]);
  });
});

function languageOfElement(element: Parameters<typeof attribute>[0]): string | undefined {
  const { parentNode: parent } = element;
  return attribute(element, 'lang') ?? (parent && 'tagName' in parent ? languageOfElement(parent) : undefined);
}

function walk(element: Parameters<typeof attribute>[0]): Parameters<typeof attribute>[0][] {
  return [element, ...element.childNodes.flatMap((child) => ('tagName' in child ? walk(child) : []))];
}

test('the table of measures has a column for each year of the record, and one for what came later', () => {
  const namesIn = (tag: string): string[] =>
    elementsIn(`${tag}/vorhaben/index.html`)
      .filter(({ tagName }) => tagName === 'th')
      .map(textOf)
      .slice(0, 5);
  const years = ['Was 2025 geschah', 'Was 2026 geschah', 'Was später kam'];
  expect(namesIn('de')).toEqual(['Vorhaben', 'Wo auf dem Weg', ...years]);
  expect(namesIn('ar').slice(2, 4)).toEqual(['ما حدث في 2025', 'ما حدث في 2026']);
  const cells = elementsIn('de/vorhaben/index.html')
    .filter(({ tagName }) => tagName === 'td')
    .map(textOf);
  expect(cells).toContain('Sie hat seit Mai 2026 ein Dach.');
  // What the record does not tell of a year is said to be nothing.
  expect(cells).toContain('Nichts im Eintrag');
});
