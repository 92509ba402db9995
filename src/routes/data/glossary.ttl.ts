import type { APIRoute } from 'astro';
import { glossaryQuads } from '../../components/glossary-quads.ts';
import { wordsOf } from '../../components/words.ts';
import { prefixes } from '../../exports/glossary-graph.ts';
import { toTurtle } from '../../exports/turtle.ts';

/** The glossary as SKOS in Turtle. */
export const GET: APIRoute = async ({ locals: { t } }) => new Response(await toTurtle(glossaryQuads(wordsOf(t)), prefixes));
