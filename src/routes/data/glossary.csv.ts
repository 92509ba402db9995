import type { APIRoute } from 'astro';
import { address, policy } from '../../pages/policy.ts';
import { glossaryCsv } from '../../outputs/glossary-csv.ts';

/** The glossary as a table. */
export const GET: APIRoute = ({ site }) =>
  new Response(glossaryCsv(policy, (locale, slug) => new URL(address(locale, slug), site).href));
