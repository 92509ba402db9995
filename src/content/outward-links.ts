import type { Content } from './content.ts';
import { sourcesFile } from './known-files.ts';

/**
 * Every address outside the site that pages or the list of sources lead to, with the places that name it, like
 * `content/docs/en/bodies.mdx:12` or `content/sources.yaml, imdi`.
 */
export function outwardLinks(content: Content): Map<string, string[]> {
  const links = new Map<string, string[]>();
  const add = (url: string, place: string): void => {
    const [address = url] = url.split('#');
    if (!/^https?:\/\//i.test(address)) return;
    links.set(address, [...(links.get(address) ?? []), place]);
  };
  for (const [id, { url }] of Object.entries(content.sources)) add(url, `${sourcesFile}, ${id}`);
  for (const page of content.pages) {
    for (const { kind, url, place } of page.references) {
      if (kind === 'other') add(url, `${page.path}:${place.line}`);
    }
  }
  return links;
}
