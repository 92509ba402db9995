import type { Files } from '../../core/files.ts';

/** Elements by which a page loads something, each with the addresses in it. Pages are ours: attributes are quoted. */
const loading = /<(link|script|img|source|image|use|iframe|object|embed|video|audio)\s([^>]*)>/g;
const address = /(?:^|\s)(?:href|src|srcset|data|poster)="([^"]*)"/g;

/** What a link loads, by its `rel`; others lead to a page. */
const loadedLink = /\brel="(?:stylesheet|preload|modulepreload|icon|manifest|apple-touch-icon)/;

/** No more of them are told: where one is missing, many are. */
const maxTold = 10;

/**
 * Looks at a finished site: every style sheet, script and picture that a page names is there.
 * @param files all of the site
 * @param base the path under which it lives
 * @throws a sentence that names what is missing, and by which page
 */
export function requireWhole(files: Files, base: string): void {
  const missing = new Map<string, string>();
  const found = new Set<string>();
  for (const [path, content] of files) {
    if (!path.endsWith('.html')) continue;
    for (const link of loadedBy(new TextDecoder().decode(content))) {
      const whole = link.startsWith('/') ? link : new URL(link, `https://site.example${base}/${path}`).pathname;
      if (found.has(whole) || missing.has(whole)) continue;
      const file = decodeURIComponent(whole.replace(/[?#].*$/, '')).slice(base.length + 1);
      if (whole.startsWith(`${base}/`) && files.has(file)) found.add(whole);
      else missing.set(whole, path);
    }
  }
  if (missing.size === 0) return;
  const told = [...missing].slice(0, maxTold).map(([link, page]) => `  ${link}, which ${page} names`);
  throw new Error(`The site lacks files that its pages load, so that it was not put in place:\n${told.join('\n')}`);
}

/** The addresses on this site that a page loads by itself. */
function* loadedBy(html: string): Iterable<string> {
  for (const [, element, attributes = ''] of html.matchAll(loading)) {
    if (element === 'link' && !loadedLink.test(attributes)) continue;
    for (const [, value = ''] of attributes.matchAll(address)) {
      const links = attributes.includes('srcset=')
        ? value.split(',').map((each) => each.trim().split(' ')[0] ?? '')
        : [value];
      for (const link of links) {
        if (link && !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(link)) yield link.replaceAll('&amp;', '&');
      }
    }
  }
}
