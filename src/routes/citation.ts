import site from 'virtual:site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { citedPages, worksOf } from '../outputs/cited-pages.ts';
import { wordsOf } from '../pages/words.ts';
import { citationFormats } from '../outputs/citation.ts';
import { formatCitation } from '../outputs/citation-files.ts';

export const getStaticPaths: GetStaticPaths = () =>
  citedPages(site).flatMap(({ locale, slug }) =>
    citationFormats.map(({ format, file }) => ({
      params: { locale, file: slug ? `${slug}/${file}` : file },
      props: { locale, slug, format },
    })),
  );

/** How to cite a page and the record that it retells, for reference managers. */
export const GET: APIRoute = ({ props, locals: { t } }) => {
  const { locale, slug, format } = props as {
    locale: string;
    slug: string;
    format: (typeof citationFormats)[number]['format'];
  };
  return new Response(formatCitation(worksOf(site, locale, slug, wordsOf(t)), format));
};
