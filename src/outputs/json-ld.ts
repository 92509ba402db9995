import type { Literal, Quad, Term } from 'n3';

/** How statements are named in JSON-LD. */
type Definition = { '@id': string; '@container'?: string | string[]; '@type'?: string };

const date = 'http://www.w3.org/2001/XMLSchema#date';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const textOf = (name: string): Definition => ({ '@id': name, '@container': '@language' });
const textsOf = (name: string): Definition => ({ '@id': name, '@container': ['@language', '@set'] });
const linkOf = (name: string): Definition => ({ '@id': name, '@type': '@id' });

/** The glossary's statements by short keys: a text in each language, several, an address, or a date. */
const terms: Readonly<Record<string, Definition>> = {
  prefLabel: textOf('skos:prefLabel'),
  definition: textOf('skos:definition'),
  editorialNote: textOf('skos:editorialNote'),
  altLabel: textsOf('skos:altLabel'),
  hiddenLabel: textsOf('skos:hiddenLabel'),
  broader: linkOf('skos:broader'),
  narrower: linkOf('skos:narrower'),
  inScheme: linkOf('skos:inScheme'),
  topConceptOf: linkOf('skos:topConceptOf'),
  hasTopConcept: linkOf('skos:hasTopConcept'),
  member: linkOf('skos:member'),
  title: textOf('dct:title'),
  license: linkOf('dct:license'),
  source: linkOf('dct:source'),
  modified: { '@id': 'dct:modified', '@type': date },
  focus: linkOf('foaf:focus'),
};

type Value = string | string[] | Record<string, string | string[]>;

/**
 * Writes statements as JSON-LD (https://www.w3.org/TR/json-ld11/), compacted with a context of its own: nothing must be
 * fetched to read it. Things stand in the order of their identifiers, what is said of them in that of the properties.
 * @throws when a property has no short key
 */
export function toJsonLd(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>): string {
  const context = { ...prefixes, id: '@id', type: '@type', ...terms };
  const full = (name: string): string => name.replace(/^(\w+):/, (_, prefix: string) => prefixes[prefix] ?? prefix);
  const short = (address: string): string => {
    const [prefix, start] = Object.entries(prefixes).find(([, each]) => address.startsWith(each)) ?? ['', ''];
    return start ? `${prefix}:${address.slice(start.length)}` : address;
  };
  const keys = new Map(Object.entries(terms).map(([key, definition]) => [full(definition['@id']), key]));
  const toProperty = (property: string, said: readonly Quad[]): [key: string, value: Value] => {
    const objects = said.map(({ object }) => object);
    if (property === type) return ['type', oneOrMore(objects.map(({ value }) => short(value)))];
    const key = keys.get(property);
    if (key === undefined) throw new Error(`src/outputs/json-ld.ts has no key for ${property}. Add it to the terms.`);
    const values = objects.map(({ value }) => value);
    return [key, terms[key]?.['@container'] ? byLanguage(objects, terms[key]) : oneOrMore(values)];
  };
  const things = inOrder(Map.groupBy(quads, ({ subject }) => subject.value)).map(([id, said]) => ({
    id,
    ...Object.fromEntries(
      inOrder(Map.groupBy(said, ({ predicate }) => (predicate.value === type ? '' : predicate.value))).map(
        ([property, each]) => toProperty(property || type, each),
      ),
    ),
  }));
  return `${JSON.stringify({ '@context': context, '@graph': things }, null, 1)}\n`;
}

/** Texts by their languages; where a language may have several, always as a list. */
function byLanguage(
  texts: readonly Term[],
  { '@container': container }: Definition,
): Record<string, string | string[]> {
  const languages = Map.groupBy(texts, (text) => (text as Literal).language);
  return Object.fromEntries(
    [...languages].map(([language, own]) => {
      const values = own.map(({ value }) => value);
      return [language, Array.isArray(container) ? values : oneOrMore(values)];
    }),
  );
}

function oneOrMore(values: string[]): string | string[] {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}

function inOrder<Each>(groups: ReadonlyMap<string, Each>): [key: string, value: Each][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
