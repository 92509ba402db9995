import { DataFactory, type Quad, type Quad_Object, type Quad_Predicate } from 'n3';
import { conceptsFolder } from '../content/concepts.ts';
import type { PageSummary, SiteData } from '../pages/site-data.ts';
import { conceptKinds } from '../content/schemas.ts';
import { sourceLanguage } from '../site.ts';
import { glossaryScheme, identifier } from './identifiers.ts';
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

/** CC BY 4.0, under which the texts of this site are. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** What the graph is made of, beside the content. */
export interface GraphOptions {
  content: Pick<SiteData, 'pages' | 'sources' | 'narrower'>;
  languages: readonly string[];
  /** A word of the interface in a language. */
  text(language: string, key: string): string;
}

/**
 * The glossary as a SKOS concept scheme (https://www.w3.org/TR/skos-reference/): each concept with its preferred, alternative and hidden
 * labels and its definition in every language, its place in the tree, its source, and a collection for each kind of concept.
 * @returns the statements, in the order of concepts and languages
 */
export function glossaryGraph({ content, languages, text }: GraphOptions): Quad[] {
  const { pages, sources, narrower } = content;
  const pageOf = new Map(pages.map((page) => [`${page.locale}/${page.slug}`, page]));
  const concepts = pages.filter(({ locale, data }) => locale === sourceLanguage && data.concept);
  const scheme = identifier('scheme', glossaryScheme);
  const inEachLanguage = (say: (language: string) => string): Quad_Object[] =>
    languages.map((language) => literal(say(language), language));

  const ofScheme = statements(scheme, [
    ['rdf:type', [iri('skos:ConceptScheme')]],
    [
      'dct:title',
      inEachLanguage((language) => `${text(language, 'section.glossary')} – ${text(language, 'site.title')}`),
    ],
    ['dct:license', [namedNode(licence)]],
    [
      'skos:hasTopConcept',
      concepts.filter(({ data }) => !data.concept?.broader).map(({ slug }) => concept(nameOf(slug))),
    ],
  ]);
  const ofCollections = conceptKinds.flatMap((kind) =>
    statements(identifier('collection', kind), [
      ['rdf:type', [iri('skos:Collection')]],
      ['skos:prefLabel', inEachLanguage((language) => text(language, `conceptKind.${kind}`))],
      [
        'skos:member',
        concepts.filter(({ data }) => data.concept?.kind === kind).map(({ slug }) => concept(nameOf(slug))),
      ],
    ]),
  );
  const ofConcepts = concepts.flatMap(({ slug, data }) => {
    const facts = data.concept;
    const name = nameOf(slug);
    const source = facts && sources[facts.source];
    const broader = facts?.broader;
    const translations = languages.flatMap((language) => pageOf.get(`${language}/${slug}`) ?? []);
    return statements(identifier('concept', name), [
      ['rdf:type', [iri('skos:Concept')]],
      ['skos:inScheme', [namedNode(scheme)]],
      ...translations.flatMap((page) =>
        wordsOf(page, Object.values(facts?.official ?? {}), (key) => text(page.locale, key)),
      ),
      [broader ? 'skos:broader' : 'skos:topConceptOf', [broader ? concept(broader) : namedNode(scheme)]],
      ['skos:narrower', (narrower[name] ?? []).map(concept)],
      ['dct:source', source ? [namedNode(source.url)] : []],
      ['foaf:focus', facts?.kind === 'body' ? [namedNode(identifier('body', name))] : []],
      ['dct:modified', [literal(data.updated, namedNode('http://www.w3.org/2001/XMLSchema#date'))]],
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
  word: (key: string) => string,
): Statement[] {
  const { preferred, alternative, hidden } = labelsOf(data, locale, foreign);
  const say = (words: readonly string[]): Quad_Object[] => words.map((each) => literal(each, locale));
  return [
    ['skos:prefLabel', say([preferred])],
    ['skos:altLabel', say(alternative)],
    ['skos:hiddenLabel', say(hidden)],
    ['skos:definition', say([data.description])],
    ['skos:editorialNote', data.name?.status === 'rendering' ? say([word('data.rendering')]) : []],
  ];
}

function concept(name: string): Quad_Object {
  return namedNode(identifier('concept', name));
}

function nameOf(slug: string): string {
  return slug.slice(conceptsFolder.length);
}

function iri(name: `${Prefix}:${string}`): Quad_Predicate {
  const [prefix = '', local = ''] = name.split(':');
  return namedNode(prefixes[prefix as Prefix] + local);
}
