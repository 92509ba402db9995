import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import { readFolder } from '../core/read-folder.ts';
import { compareText } from '../core/text-order.ts';
import { siteIntegration } from '../integration.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { markdownRenderer } from '../markdown/processor.ts';
import { handedContentFile, type HandedContent, type HandedPage } from '../content-loaders.ts';
import { articleStart, articleEnd, type BuiltPage, type BuiltSite } from '../pages/built-site.ts';
import type { Site } from '../pages/site.ts';
import { build } from './astro.ts';

/** Where a build works: all of it is its own, and gone when it ends. */
export interface BuildFolders {
  /** The project's root. */
  root: string;
  /** Becomes the site. */
  site: string;
  /** For what Astro keeps while it works. */
  cache: string;
}

/**
 * Renders all pages of the content for Astro. Pages whose front matter does not fit are left out; the checks tell of
 * them.
 */
export function pagesForAstro({ pages }: Content, context: MarkdownContext): HandedPage[] {
  const render = markdownRenderer(context);
  return pages.flatMap((page) => {
    const { locale, slug, path, format, data } = page;
    if (!data) return [];
    const { title, description } = data;
    return [{ locale, slug, path, title, description, ...(format === 'md' ? render(page) : {}) }];
  });
}

/**
 * Has Astro put the pages into their frames. The site's folder then holds all but its pages, which are handed back.
 * @param kept pages of the last build; what has not changed is not made again
 */
export async function renderSite(
  { root, site: outDir, cache }: BuildFolders,
  site: Site,
  markdown: MarkdownContext,
  handed: readonly HandedPage[],
  kept: { get(path: string): string | undefined; set(path: string, html: string): void },
): Promise<BuiltSite> {
  await mkdir(cache, { recursive: true });
  const content: HandedContent = { pages: handed, strings: site.strings };
  await writeFile(join(cache, handedContentFile), JSON.stringify(content));
  const pages: BuiltPage[] = [];
  const onPage = (path: string, html: string): void => {
    kept.set(path, html);
    pages.push(toBuiltPage(site, path, html));
  };
  await build({
    root,
    outDir,
    cacheDir: cache,
    site: site.origin,
    base: site.base || '/',
    integrations: [siteIntegration({ root, markdown, site: () => site, onPage, keptPage: kept.get })],
    logLevel: 'error',
  });
  // In the order of their paths: Astro makes several at a time.
  pages.sort((a, b) => compareText(a.path, b.path));
  return { site, pages, files: await readFolder(outDir) };
}

/** A page with its article, which stands between two marks that no reader needs. */
function toBuiltPage(site: Site, path: string, marked: string): BuiltPage {
  const [locale = ''] = path.split('/');
  const isOfLanguage = site.languages.some(({ tag }) => tag === locale);
  const address = isOfLanguage ? { locale, slug: path.slice(locale.length + 1).replace(/\/?index\.html$/, '') } : {};
  const start = marked.indexOf(articleStart);
  const end = marked.lastIndexOf(articleEnd);
  if (start === -1 || end === -1) return { path, ...address, html: marked };
  const article = marked.slice(start + articleStart.length, end);
  const html = `${marked.slice(0, start)}${article}${marked.slice(end + articleEnd.length)}`;
  return { path, ...address, html, article };
}
