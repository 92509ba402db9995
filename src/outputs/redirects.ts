import { textFiles, type Files } from '../core/files.ts';
import { redirectsFile } from '../content/own-addresses.ts';
import type { Site } from '../pages/site.ts';

/**
 * Where pages moved to, for hosts that read it: Netlify and Cloudflare Pages
 * (https://docs.netlify.com/routing/redirects/, https://developers.cloudflare.com/pages/configuration/redirects/). On
 * any other, the page that is left at the old address leads on.
 * @returns no file where no page has moved
 */
export function redirects(site: Site): Files {
  const lines = site.formerPages.flatMap((page) => {
    if (page.kind === 'gone') return [];
    const { slug, anchor } = page.to;
    return site.languages.map(
      ({ tag }) => `${site.fileAddress(site.folderOf(tag, page.slug))} ${site.address(tag, slug, anchor)} 301\n`,
    );
  });
  return textFiles(lines.length > 0 ? [[redirectsFile, lines.join('')]] : []);
}
