import type { APIRoute, GetStaticPaths } from 'astro';
import { address, pageOf, policy } from '../pages/policy.ts';
import { wordsOf } from '../pages/words.ts';
import { atomFeed } from '../outputs/atom-feed.ts';

import { changesPage, languages } from '../site.ts';

export const getStaticPaths: GetStaticPaths = () => languages.map(({ tag }) => ({ params: { locale: tag } }));

/** What changed, for feed readers. */
export const GET: APIRoute = ({ params, site, locals: { t } }) => {
  const language = params['locale'] ?? '';
  const full = (path: string): string => new URL(path, site).href;
  const page = pageOf(language, changesPage)?.data;
  const text = atomFeed(policy.changes, {
    language,
    title: `${wordsOf(t)(language, 'site.title')}: ${page?.title ?? ''}`,
    description: page?.description ?? '',
    page: full(address(language, changesPage)),
    address: `${full(address(language, ''))}feed.xml`,
  });
  return new Response(text);
};
