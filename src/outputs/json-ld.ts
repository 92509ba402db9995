import type { Quad } from 'n3';
import jsonld from 'jsonld';

/** How the glossary's statements are named in JSON-LD: short keys, and texts by their language. */
const glossaryContext = (prefixes: Readonly<Record<string, string>>) => ({
  ...prefixes,
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['prefLabel', 'definition', 'editorialNote'].map((name) => [
      name,
      { '@id': `skos:${name}`, '@container': '@language' },
    ]),
  ),
  ...Object.fromEntries(
    ['altLabel', 'hiddenLabel'].map((name) => [name, { '@id': `skos:${name}`, '@container': ['@language', '@set'] }]),
  ),
  ...Object.fromEntries(
    ['broader', 'narrower', 'inScheme', 'topConceptOf', 'hasTopConcept', 'member'].map((name) => [
      name,
      { '@id': `skos:${name}`, '@type': '@id' },
    ]),
  ),
  title: { '@id': 'dct:title', '@container': '@language' },
  license: { '@id': 'dct:license', '@type': '@id' },
  source: { '@id': 'dct:source', '@type': '@id' },
  modified: { '@id': 'dct:modified', '@type': 'http://www.w3.org/2001/XMLSchema#date' },
  focus: { '@id': 'foaf:focus', '@type': '@id' },
});

/**
 * Writes statements as JSON-LD (https://www.w3.org/TR/json-ld11/), with a context of its own: nothing must be fetched
 * to read it.
 */
export async function toJsonLd(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>): Promise<string> {
  const expanded = await jsonld.fromRDF([...quads]);
  const compact = await jsonld.compact(expanded, glossaryContext(prefixes) as jsonld.ContextDefinition, {
    documentLoader: refuse,
  });
  return `${JSON.stringify(compact, null, 1)}\n`;
}

/** No context is fetched: a build asks nobody. */
function refuse(address: string): never {
  throw new Error(`The JSON-LD asks for ${address}; write its context out instead`);
}
