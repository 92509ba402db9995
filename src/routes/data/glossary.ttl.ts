import site from 'virtual:site';
import type { APIRoute } from 'astro';
import { glossaryQuads } from '../../outputs/glossary-quads.ts';
import { wordsOf } from '../../pages/words.ts';
import { prefixes } from '../../outputs/glossary-graph.ts';
import { toTurtle } from '../../outputs/turtle.ts';

/** The glossary as SKOS in Turtle. */
export const GET: APIRoute = async ({ locals: { t } }) =>
  new Response(await toTurtle(glossaryQuads(site, wordsOf(t)), prefixes));
