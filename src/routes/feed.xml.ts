import type { APIRoute, GetStaticPaths } from 'astro';
import site from 'virtual:site';
import { wordsOf } from '../pages/words.ts';
import { atomFeed } from '../outputs/atom-feed.ts';

import { changesPage, languages } from '../site.ts';

const { address, pageOf } = site;
export const getStaticPaths: GetStaticPaths = () => languages.map(({ tag }) => ({ params: { locale: tag } }));

/** What changed, for feed readers. */
export const GET: APIRoute = ({ params, locals: { t } }) => {
  const language = params['locale'] ?? '';
  const full = site.fullAddress;
  const page = pageOf(language, changesPage)?.data;
  const text = atomFeed(site.changes, {
    language,
    title: `${wordsOf(t)(language, 'site.title')}: ${page?.title ?? ''}`,
    description: page?.description ?? '',
    author: wordsOf(t)(language, 'cite.contributors'),
    page: full(address(language, changesPage)),
    address: `${full(address(language, ''))}feed.xml`,
  });
  return new Response(text);
};
