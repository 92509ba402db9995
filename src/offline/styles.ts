import type { BuiltSite } from './built-site.ts';
import { relativeLink, resolveLink } from './links.ts';

/** A style sheet of the site as it reads in a copy: what it loads is named by the way from it. */
export function copyStyles(site: BuiltSite, path: string, css: string): string {
  return css.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, _quote: string, link: string) => {
    if (/^(?:data:|#)/.test(link)) return whole;
    const target = resolveLink(site, path, link);
    if (typeof target === 'string') throw new Error(`${path} loads ${link}, which is not in the site: a copy must not ask the web for it.`);
    return `url("${relativeLink(path, target)}")`;
  });
}
