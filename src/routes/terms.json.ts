import type { APIRoute, GetStaticPaths } from 'astro';
import { address, conceptsOf } from '../components/policy.ts';
import { conceptsFolder } from '../model/concepts.ts';
import type { Term } from '../search/nearest.ts';
import { languages } from '../site.ts';

export const getStaticPaths: GetStaticPaths = () => languages.map(({ tag }) => ({ params: { locale: tag } }));

/** The glossary's terms with all their names, for a search that finds nothing. */
export const GET: APIRoute = ({ params }) => {
  const locale = params['locale'] ?? '';
  const terms: Term[] = conceptsOf(locale).map(({ slug, title, term, short, also, facts }) => ({
    title,
    url: address(locale, conceptsFolder + slug),
    names: [...new Set([term, ...(short ? [short] : []), ...also, ...Object.values(facts.norwegian ?? {})])],
  }));
  return Response.json(terms);
};
