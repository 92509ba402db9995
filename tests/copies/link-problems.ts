import type { Files } from '../../src/core/files.ts';
import { attribute, elementsOf } from '../setup/html.ts';

/** The text of a file. */
export function decode(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content);
}

/** Every address that the pages and style sheets of a copy name, with the file that names it. */
function linksOf(copy: Files): { from: string; element: string; link: string; isMarked: boolean }[] {
  return [...copy].flatMap(([from, content]) => {
    if (from.endsWith('.css'))
      return [...decode(content).matchAll(/url\(["']?([^"')]+)/g)].map(([, link = '']) => ({
        from,
        element: 'url()',
        link,
        isMarked: false,
      }));
    if (!from.endsWith('.html')) return [];
    return elementsOf(decode(content)).flatMap((element) =>
      ['href', 'src', 'action', 'srcset', 'poster', 'data', 'formaction'].flatMap((name) => {
        const link = attribute(element, name);
        const rel = attribute(element, 'rel') ?? '';
        const isMarked = /\b(?:external|canonical)\b/.test(rel);
        return link === undefined ? [] : [{ from, element: element.tagName, link, isMarked }];
      }),
    );
  });
}

/** What is wrong with the links of a copy. */
export function problemsOf(copy: Files): string[] {
  const ids = new Map(
    [...copy]
      .filter(([path]) => path.endsWith('.html'))
      .map(([path, content]) => [
        path,
        new Set(elementsOf(decode(content)).map((element) => attribute(element, 'id'))),
      ]),
  );
  return linksOf(copy).flatMap(({ from, element, link, isMarked }) => {
    const place = `${from}: <${element}> ${link}`;
    if (link.startsWith('data:')) return [];
    if (/^https?:/.test(link)) return isMarked ? [] : [`${place} leads to the web and is not marked`];
    if (link.startsWith('/') || /^\w+:/.test(link)) return [`${place} is no way from the page`];
    const url = new URL(link, `file:///${from}`);
    const target = decodeURIComponent(url.pathname).slice(1);
    if (!copy.has(target)) return [`${place} is not in the copy`];
    const anchor = decodeURIComponent(url.hash.slice(1));
    return anchor && !ids.get(target)?.has(anchor) ? [`${place} has no such anchor`] : [];
  });
}
