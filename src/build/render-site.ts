import { cp } from 'node:fs/promises';
import type { Content } from '../content/content.ts';
import { toBytes } from '../core/files.ts';
import { readFolder } from '../core/read-folder.ts';
import { compareText } from '../core/text-order.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { markdownRenderer } from '../markdown/processor.ts';
import { languageTypes, type LanguageType } from '../markdown/typography/language-type.ts';
import { setType } from '../markdown/typography/set-type.ts';
import { articleStart, articleEnd, chooserPath, type BuiltPage, type BuiltSite } from '../pages/built-site.ts';
import { fillFrame, partsFor, withPlaces, type ShownPage } from '../pages/shown-page.ts';
import type { Site } from '../pages/site.ts';
import type { Bundle } from './bundle.ts';
import { openPageMaker } from './page-maker.ts';
import { writeFiles } from './write-files.ts';

/** The pages that are written, by `<locale>/<slug>`. */
export type ShownPages = Readonly<Record<string, ShownPage>>;

/**
 * Renders the words of all pages. Pages whose front matter does not fit are left out; the checks tell of them.
 */
export function showPages({ pages }: Content, context: MarkdownContext): ShownPages {
  const render = markdownRenderer(context);
  return Object.fromEntries(
    pages.flatMap((page) => {
      const { locale, slug, path, data } = page;
      return data ? [[`${locale}/${slug}`, { path, ...render(page) }]] : [];
    }),
  );
}

/** The pages with places instead of their words: what their frames are made of. */
export function pagesToFrame(shown: ShownPages): ShownPages {
  return Object.fromEntries(Object.entries(shown).map(([address, page]) => [address, withPlaces(page)]));
}

/**
 * Puts the pages into their frames, which Astro's program makes. The site's folder then holds all but its pages, which
 * are handed back.
 * @param folder becomes the site
 * @param kept frames of the last build; what has not changed is not made again
 */
export async function renderSite(
  folder: string,
  site: Site,
  bundle: Bundle,
  shown: ShownPages,
  kept: { get(path: string): string | undefined; set(path: string, frame: string): void },
): Promise<BuiltSite> {
  await cp(bundle.files, folder, { recursive: true });
  const maker = await openPageMaker(bundle, site);
  const typeOf = await languageTypes(site);
  const pages: BuiltPage[] = [];
  const others = new Map<string, Uint8Array>();
  for (const path of [...maker.routes.keys()].sort(compareText)) {
    const frame = kept.get(path) ?? (await maker.make(path));
    kept.set(path, frame);
    if (isPage(site, path)) pages.push(toBuiltPage(path, frame, site, shown, typeOf));
    else others.set(path, toBytes(setType(frame, typeOf)));
  }
  await writeFiles(folder, others);
  return { site, pages, files: await readFolder(folder) };
}

/** Whether a file is a page with words: of a language, or the chooser of languages; none where a page once was. */
function isPage({ languages, isFormer }: Site, path: string): boolean {
  if (path === chooserPath) return true;
  const [, locale, slug = ''] = /^([^/]+)\/(?:(.*)\/)?index\.html$/.exec(path) ?? [];
  return languages.some(({ tag }) => tag === locale) && !isFormer(slug);
}

/** A page of the site, with its words, and its article, which stands between two marks that no reader needs. */
function toBuiltPage(
  path: string,
  frame: string,
  site: Site,
  shown: ShownPages,
  typeOf: (language: string) => LanguageType | undefined,
): BuiltPage {
  if (path === chooserPath) return { path, html: setType(frame, typeOf) };
  const [locale = ''] = path.split('/');
  const slug = path.slice(locale.length + 1).replace(/\/?index\.html$/, '');
  const language = site.foreignLanguageOf(locale, slug);
  const parts = shown[`${language ?? locale}/${slug}`]?.parts ?? [];
  const filled = fillFrame(frame, partsFor(site, locale, parts, language !== undefined));
  const [start, article, end] = cut(setType(filled, typeOf));
  const [, searched] = cut(filled);
  if (article === undefined || searched === undefined) return { path, locale, slug, html: start };
  return { path, locale, slug, html: `${start}${article}${end}`, article, searched };
}

/** A page before, within and behind its article; all of it where it has none. */
function cut(html: string): [before: string, article?: string, behind?: string] {
  const start = html.indexOf(articleStart);
  const end = html.lastIndexOf(articleEnd);
  if (start === -1 || end === -1) return [html];
  return [html.slice(0, start), html.slice(start + articleStart.length, end), html.slice(end + articleEnd.length)];
}
