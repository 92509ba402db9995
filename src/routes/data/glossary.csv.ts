import type { APIRoute } from 'astro';
import site from 'virtual:site';
import { glossaryCsv } from '../../outputs/glossary-csv.ts';

const { address, fullAddress } = site;
/** The glossary as a table. */
export const GET: APIRoute = () =>
  new Response(glossaryCsv(site, (locale, slug) => fullAddress(address(locale, slug))));
