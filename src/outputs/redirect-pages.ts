import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { BuiltPage } from '../pages/built-site.ts';
import type { Site } from '../pages/site.ts';

/** Pages at the addresses that pages have moved from, in each language: they send readers on, scripts or not. */
export function redirectPages(site: Site): BuiltPage[] {
  return site.languages.flatMap(({ tag, direction }) =>
    Object.entries(site.settings.moved).map(([from, to]) => {
      const address = site.address(tag, to);
      const title = site.pageOf(tag, to)?.data.title ?? address;
      const page = h('html', { lang: tag, dir: direction }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', title),
          h('meta', { httpEquiv: 'refresh', content: `0;url=${address}` }),
          h('meta', { name: 'robots', content: 'noindex' }),
          h('link', { rel: 'canonical', href: site.fullAddress(address) }),
        ]),
        h('body', [h('a', { href: address }, title)]),
      ]);
      return { path: `${site.folderOf(tag, from)}index.html`, html: `<!DOCTYPE html>${toHtml(page)}` };
    }),
  );
}
