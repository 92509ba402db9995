import type { APIRoute, GetStaticPaths } from 'astro';
import site from 'virtual:site';
import { conceptsFolder } from '../content/concepts.ts';
import { laterWords, type LaterWord } from '../browser/search/settings.ts';
import type { Term, TermsFile } from '../search/words/terms.ts';
import { languages } from '../site.ts';

const { address, conceptsOf, orderedSections, pageOf } = site;
export const getStaticPaths: GetStaticPaths = () => languages.map(({ tag }) => ({ params: { locale: tag } }));

/** What the pages of a language are called, for the search: their titles, and of concepts all names; and the words that go with answers. */
export const GET: APIRoute = ({ params, locals: { t } }) => {
  const locale = params['locale'] ?? '';
  // A page that is not translated is found in its own language.
  const isTranslated = (slug: string): boolean => pageOf(locale, slug)?.locale === locale;
  const concepts = conceptsOf(locale)
    .filter(({ slug }) => isTranslated(conceptsFolder + slug))
    .map(({ slug, title, term, short, also, facts }): Term => {
      const official = Object.entries(facts.official ?? {});
      const names = new Set([term, ...(short ? [short] : []), ...official.map(([, name]) => name), ...also]);
      names.delete(title);
      return {
        title,
        url: address(locale, conceptsFolder + slug),
        names: [...names],
        isConcept: true,
        ...(official.length > 0 ? { official } : {}),
      };
    });
  const others = ['', ...orderedSections(locale).flatMap(({ slugs }) => slugs)]
    .filter((slug) => !slug.startsWith(conceptsFolder) && isTranslated(slug))
    .map((slug): Term => ({ title: pageOf(locale, slug)?.data.title ?? '', url: address(locale, slug) }));
  const plurals = new Intl.PluralRules(locale)
    .resolvedOptions()
    .pluralCategories.map((form) => `count_${form}` as const);
  // The places for values in these texts are filled in the browser.
  const words = Object.fromEntries(
    [...laterWords, ...plurals].map((word: LaterWord) => [word, t.all()[`search.${word}`] ?? '']),
  );
  return Response.json({ words, terms: [...concepts, ...others] } satisfies TermsFile);
};
