import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dist, projectRoot, readSite } from '../setup/built-site.ts';
import { completeTags, settings, tags } from '../setup/words.ts';

const { identifiers: permanentBase, kinds, source } = settings;
const pageIn = (tag: string, concept: string): string =>
  join(projectRoot, 'content/docs', tag, kinds.concept, `${concept}.md`);

const skos = (name: string): string => `http://www.w3.org/2004/02/skos/core#${name}`;
const turtle = readSite('data/glossary.ttl');
const quads: Quad[] = new Parser({ baseIRI: 'https://base.example/' }).parse(turtle);
const concepts = quads.filter(({ object }) => object.value === skos('Concept')).map(({ subject }) => subject.value);
const objects = (subject: string, predicate: string): Quad['object'][] =>
  quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object);
const labels = (subject: string, predicate: string): string[] =>
  objects(subject, skos(predicate)).map((label) => `${label.value}@${'language' in label ? label.language : ''}`);

describe('the glossary as SKOS', () => {
  test('holds every concept that has a page', () => {
    const pages = readdirSync(join(projectRoot, 'content/docs', source, kinds.concept)).filter((file) =>
      file.endsWith('.md'),
    );
    expect(concepts.sort()).toEqual(
      pages.map((file) => `${permanentBase}/id/concept/${file.replace(/\.md$/, '')}`).sort(),
    );
  });

  test('gives each concept one preferred label and one definition in each language that it is written in', () => {
    const wrong = concepts.filter((concept) =>
      ['prefLabel', 'definition'].some((predicate) => {
        const told = objects(concept, skos(predicate)).map((label) => ('language' in label ? label.language : ''));
        const written = tags.filter((tag) => existsSync(pageIn(tag, concept.split('/').at(-1) ?? '')));
        return told.sort().join() !== written.sort().join();
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('gives words of the interface in each language that has them, and in no other', () => {
    const scheme = concepts.flatMap((concept) => objects(concept, skos('inScheme')))[0]?.value ?? '';
    const collections = quads.filter(({ object }) => object.value === skos('Collection'));
    const said = [
      ...objects(scheme, 'http://purl.org/dc/terms/title'),
      ...collections.flatMap(({ subject }) => objects(subject.value, skos('prefLabel'))),
      ...concepts.flatMap((concept) => objects(concept, skos('editorialNote'))),
    ].map((text) => ({ value: text.value, language: 'language' in text ? text.language : '' }));
    const originals = new Set(said.flatMap(({ value, language }) => (language === source ? [value] : [])));
    expect(originals.size).toBeGreaterThan(2);
    expect(said.filter(({ value, language }) => language !== source && originals.has(value))).toEqual([]);
    for (const tag of completeTags)
      expect(said.filter(({ language }) => language === tag).length, tag).toBeGreaterThan(collections.length);
  });

  test('gives no concept the same label twice in a language', () => {
    const doubled = concepts.flatMap((concept) => {
      const all = ['prefLabel', 'altLabel', 'hiddenLabel'].flatMap((predicate) => labels(concept, predicate));
      return all.filter((label, index) => all.indexOf(label) !== index);
    });
    expect(doubled).toEqual([]);
  });

  test('has no orphan and no cycle: each concept is a top one, or leads up to one', () => {
    for (const concept of concepts) {
      const way = [concept];
      while (objects(way.at(-1) ?? '', skos('topConceptOf')).length === 0) {
        const above = objects(way.at(-1) ?? '', skos('broader'))[0]?.value ?? '';
        expect(concepts, `${way.join(' → ')} → ${above}`).toContain(above);
        expect(way, 'a cycle').not.toContain(above);
        way.push(above);
      }
    }
  });

  test('says narrower wherever it says broader', () => {
    const pairs = (predicate: string): Quad[] => quads.filter((quad) => quad.predicate.value === skos(predicate));
    const up = pairs('broader').map(({ subject, object }) => `${subject.value} ${object.value}`);
    const down = pairs('narrower').map(({ subject, object }) => `${object.value} ${subject.value}`);
    expect(up.sort()).toEqual(down.sort());
    expect(up.length).toBeGreaterThan(0);
  });

  test('names only identifiers that lead to a page', () => {
    const own = new Set(
      quads
        .flatMap(({ subject, object }) => [subject.value, object.value])
        .filter((value) => value.startsWith(`${permanentBase}/id/`)),
    );
    const missing = [...own].filter(
      (value) => !existsSync(join(dist, value.slice(permanentBase.length), 'index.html')),
    );
    expect(missing).toEqual([]);
  });

  test('says the same in JSON-LD, and asks for no context from elsewhere', async () => {
    const document = JSON.parse(readSite('data/glossary.jsonld')) as jsonld.JsonLdDocument;
    const refuse = (): never => expect.fail('a context was asked for');
    const normal = {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      documentLoader: refuse,
    } as unknown as jsonld.Options.Normalize;
    const fromJson = (await jsonld.canonize(document, normal)) as unknown as string;
    const fromTurtle = (await jsonld.canonize(
      (await jsonld.fromRDF(quads as never)) as jsonld.JsonLdDocument,
      normal,
    )) as unknown as string;
    expect(fromJson.split('\n').length).toBeGreaterThan(100);
    expect(fromJson).toBe(fromTurtle);
  });
});

test('the table of the glossary has a row for each concept and its languages, and is UTF-8 for Excel too', () => {
  const text = readSite('data/glossary.csv');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const rows = parseCsv(text, { columns: true, bom: true }) as Record<string, string>[];
  const inGraph = concepts.flatMap((concept) => labels(concept, 'prefLabel').map((label) => `${concept} ${label}`));
  expect(rows.map((row) => `${row['identifier']} ${row['preferred']}@${row['language']}`).sort()).toEqual(
    inGraph.sort(),
  );
});
