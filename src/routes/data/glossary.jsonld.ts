import site from 'virtual:site';
import type { APIRoute } from 'astro';
import { glossaryQuads } from '../../outputs/glossary-quads.ts';
import { wordsOf } from '../../pages/words.ts';
import { prefixes } from '../../outputs/glossary-graph.ts';
import { toJsonLd } from '../../outputs/json-ld.ts';

/** The glossary as SKOS in JSON-LD. */
export const GET: APIRoute = async ({ locals: { t } }) =>
  new Response(await toJsonLd(glossaryQuads(site, wordsOf(t)), prefixes));
