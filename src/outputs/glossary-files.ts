import { textFiles, type Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { dataFiles } from '../pages/data-files.ts';
import { glossaryCsv } from './glossary-csv.ts';
import { glossaryGraph, prefixes } from './glossary-graph.ts';
import { toJsonLd } from './json-ld.ts';
import { toTurtle } from './turtle.ts';

/**
 * The glossary as SKOS, in Turtle and in JSON-LD, and as a table; with its words and those of the interface in every
 * language.
 */
export async function glossaryFiles(site: Site): Promise<Files> {
  const quads = glossaryGraph(site);
  return textFiles([
    [dataFiles.glossaryTurtle, await toTurtle(quads, prefixes)],
    [dataFiles.glossaryJsonLd, toJsonLd(quads, prefixes)],
    [dataFiles.glossaryTable, glossaryCsv(site)],
  ]);
}
