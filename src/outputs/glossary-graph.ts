import { DataFactory, type Quad, type Quad_Object, type Quad_Predicate } from 'n3';
import type { PageSummary } from '../pages/site-data.ts';
import type { Site } from '../pages/site.ts';
import type { InterfaceKey } from '../pages/words.ts';
import { conceptKinds } from '../content/schemas.ts';
import { glossaryScheme, identifier } from '../content/identifiers.ts';
import { licence } from '../pages/licence.ts';
import { labelsOf } from './glossary-labels.ts';

const { namedNode, literal, quad } = DataFactory;

/** The vocabularies that the glossary is written in, by their usual prefixes. */
export const prefixes = {
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
} as const;

type Prefix = keyof typeof prefixes;

/**
 * The glossary as a SKOS concept scheme (https://www.w3.org/TR/skos-reference/): each concept with its preferred,
 * alternative and hidden labels and its definition in every language, its place in the tree, its source, and a
 * collection for each kind of concept.
 * @returns the statements, in the order of concepts and languages
 */
export function glossaryGraph(site: Site): Quad[] {
  const { languages, narrower, pages, settings, sourceLanguage, sources, text } = site;
  const concepts = pages.flatMap(({ locale, slug, data: { concept: facts, updated } }) => {
    const name = site.conceptOfPage(slug);
    return locale === sourceLanguage && name !== undefined && facts ? [{ name, slug, facts, updated }] : [];
  });
  const concept = (name: string): Quad_Object => namedNode(identifier(settings, 'concept', name));
  const scheme = identifier(settings, 'scheme', glossaryScheme);
  const part = site.placeOf(sourceLanguage, site.conceptIndex).section?.id ?? '';
  // Words that a language lacks are those of the source language, and stand there.
  const has = (language: string, key: InterfaceKey): boolean => site.languageOfText(language, key) === language;
  const inEachLanguage = (keys: readonly InterfaceKey[]): Quad_Object[] =>
    languages
      .filter(({ tag }) => keys.every((key) => has(tag, key)))
      .map(({ tag }) => literal(keys.map((key) => text(tag, key)).join(' – '), tag));

  const ofScheme = statements(scheme, [
    ['rdf:type', [iri('skos:ConceptScheme')]],
    ['dct:title', inEachLanguage([`section.${part}`, 'site.title'])],
    ['dct:license', [namedNode(licence)]],
    ['skos:hasTopConcept', concepts.filter(({ facts }) => !facts.broader).map(({ name }) => concept(name))],
  ]);
  const ofCollections = conceptKinds.flatMap((kind) =>
    statements(identifier(settings, 'collection', kind), [
      ['rdf:type', [iri('skos:Collection')]],
      ['skos:prefLabel', inEachLanguage([`conceptKind.${kind}`])],
      ['skos:member', concepts.filter(({ facts }) => facts.kind === kind).map(({ name }) => concept(name))],
    ]),
  );
  const ofConcepts = concepts.flatMap(({ name, slug, facts, updated }) => {
    const { broader } = facts;
    const source = sources[facts.source];
    const translations = site.languagesOf(slug).flatMap(({ tag }) => site.pageOf(tag, slug) ?? []);
    return statements(identifier(settings, 'concept', name), [
      ['rdf:type', [iri('skos:Concept')]],
      ['skos:inScheme', [namedNode(scheme)]],
      ...translations.flatMap((page) =>
        wordsOf(page, Object.values(facts.official ?? {}), (key) =>
          has(page.locale, key) ? [text(page.locale, key)] : [],
        ),
      ),
      [broader ? 'skos:broader' : 'skos:topConceptOf', [broader ? concept(broader) : namedNode(scheme)]],
      ['skos:narrower', (narrower[name] ?? []).map(concept)],
      ['dct:source', source ? [namedNode(source.url)] : []],
      ['foaf:focus', facts.kind === 'body' ? [namedNode(identifier(settings, 'body', name))] : []],
      ['dct:modified', [literal(updated, namedNode('http://www.w3.org/2001/XMLSchema#date'))]],
    ]);
  });
  return [...ofScheme, ...ofCollections, ...ofConcepts];
}

type Statement = readonly [predicate: `${Prefix}:${string}`, objects: readonly Quad_Object[]];

function statements(subject: string, list: readonly Statement[]): Quad[] {
  return list.flatMap(([predicate, objects]) =>
    objects.map((object) => quad(namedNode(subject), iri(predicate), object)),
  );
}

/** What one language calls a concept, how it defines it, and whether its name is only ours. */
function wordsOf(
  { locale, data }: PageSummary,
  foreign: readonly string[],
  word: (key: InterfaceKey) => string[],
): Statement[] {
  const { preferred, alternative, hidden } = labelsOf(data, locale, foreign);
  const say = (words: readonly string[]): Quad_Object[] => words.map((each) => literal(each, locale));
  return [
    ['skos:prefLabel', say([preferred])],
    ['skos:altLabel', say(alternative)],
    ['skos:hiddenLabel', say(hidden)],
    ['skos:definition', say([data.description])],
    ['skos:editorialNote', data.name?.status === 'rendering' ? say(word('data.rendering')) : []],
  ];
}

function iri(name: `${Prefix}:${string}`): Quad_Predicate {
  const [prefix = '', local = ''] = name.split(':');
  return namedNode(prefixes[prefix as Prefix] + local);
}
