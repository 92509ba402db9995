import type { APIRoute } from 'astro';
import { glossaryQuads } from '../../components/glossary-quads.ts';
import { wordsOf } from '../../components/words.ts';
import { prefixes } from '../../exports/glossary-graph.ts';
import { toJsonLd } from '../../exports/json-ld.ts';

/** The glossary as SKOS in JSON-LD. */
export const GET: APIRoute = async ({ locals: { t } }) => new Response(await toJsonLd(glossaryQuads(wordsOf(t)), prefixes));
