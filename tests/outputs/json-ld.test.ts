import jsonld from 'jsonld';
import { DataFactory, type Quad } from 'n3';
import { expect, test } from 'vitest';
import { glossaryGraph, prefixes } from '../../src/outputs/glossary-graph.ts';
import { toJsonLd } from '../../src/outputs/json-ld.ts';
import { smallSite } from './small-site.ts';

const refuse = (address: string): never => expect.fail(`${address} was asked for`);

/** Statements in an order and with names of their own, by which two sets of them can be compared. */
async function canonical(document: jsonld.JsonLdDocument): Promise<string> {
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader: refuse };
  return (await jsonld.canonize(document, options as unknown as jsonld.Options.Normalize)) as unknown as string;
}

test('the glossary says in JSON-LD what its statements say, and asks for no context from elsewhere', async () => {
  const site = await smallSite();
  const quads: Quad[] = glossaryGraph(site);
  const written = JSON.parse(toJsonLd(quads, prefixes)) as jsonld.JsonLdDocument;
  const expected = await canonical((await jsonld.fromRDF(quads as never)) as jsonld.JsonLdDocument);
  expect(expected.split('\n').length).toBeGreaterThan(40);
  expect(await canonical(written)).toBe(expected);
});

test('a statement that has no short key stops the work', () => {
  const { namedNode, literal, quad } = DataFactory;
  const odd = quad(namedNode('https://a.example/'), namedNode('https://b.example/odd'), literal('x'));
  expect(() => toJsonLd([odd], prefixes)).toThrow('https://b.example/odd');
});
