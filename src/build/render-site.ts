import { cp } from 'node:fs/promises';
import type { Content } from '../content/content.ts';
import { digest } from '../core/digest.ts';
import { toBytes } from '../core/files.ts';
import { markIsolated } from '../core/isolates.ts';
import { readFolder } from '../core/read-folder.ts';
import type { Remember, RememberLater } from '../core/remember.ts';
import { compareText } from '../core/text-order.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { markdownRenderer, type RenderedMarkdown } from '../markdown/processor.ts';
import { languageTypes } from '../markdown/typography/language-type.ts';
import { setType } from '../markdown/typography/set-type.ts';
import { addressOfFile } from '../pages/addresses.ts';
import { articleStart, articleEnd, chooserPath, type BuiltPage, type BuiltSite } from '../pages/built-site.ts';
import { fillFrame, partsFor, withNeededStyles, withPlaces, type ShownPage } from '../pages/shown-page.ts';
import type { Site } from '../pages/site.ts';
import type { Bundle } from './bundle.ts';
import { pageDependencies } from './kept/dependencies.ts';
import { openPageMaker } from './page-maker.ts';
import { writeFiles } from './disk/write-files.ts';

/** The pages that are written, by `<locale>/<slug>`. */
export type ShownPages = Readonly<Record<string, ShownPage>>;

/**
 * Renders the words of all pages. Pages whose front matter does not fit are left out; the checks tell of them.
 * @param remember gives those of a page where neither it nor its original has changed
 */
export function showPages(content: Content, context: MarkdownContext, remember: Remember): ShownPages {
  const render = markdownRenderer(context);
  return Object.fromEntries(
    content.pages.flatMap((page): [string, ShownPage][] => {
      const { locale, slug, path, data, text } = page;
      if (!data) return [];
      const original = content.page(content.sourceLanguage, slug)?.text ?? '';
      const words = remember(`words/${path}`, digest(text, original), () => JSON.stringify(render(page)));
      return [[`${locale}/${slug}`, { path, ...(JSON.parse(words) as RenderedMarkdown) }]];
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
 * @param remember gives a page of the last build, where nothing has changed of what it depends on
 */
export async function renderSite(
  folder: string,
  site: Site,
  bundle: Bundle,
  shown: ShownPages,
  remember: RememberLater,
): Promise<BuiltSite> {
  await cp(bundle.files, folder, { recursive: true });
  const maker = await openPageMaker(bundle, site, remember);
  const dependencies = pageDependencies(site, shown);
  const types = languageTypes(site);
  const pages: BuiltPage[] = [];
  const others = new Map<string, Uint8Array>();
  for (const path of maker.paths.toSorted(compareText)) {
    const made = await remember(`page/${path}`, dependencies(path), async () => {
      const filled = markIsolated(fillPage(path, await maker.make(path), site, shown), site.original);
      return JSON.stringify(cutPage(setType(filled, types), filled));
    });
    const page = toBuiltPage(path, JSON.parse(made) as CutPage);
    if (isPage(site, path)) pages.push(page);
    else others.set(path, toBytes(page.html));
  }
  writeFiles(folder, others);
  return { site, pages, files: readFolder(folder) };
}

/** Whether a file is a page with words: of a language, or the chooser of languages; none where a page once was. */
function isPage({ languages, isFormer }: Site, path: string): boolean {
  if (path === chooserPath) return true;
  const [, locale, slug = ''] = /^([^/]+)\/(?:(.*)\/)?index\.html$/.exec(path) ?? [];
  return languages.some(({ tag }) => tag === locale) && !isFormer(slug);
}

/** A page with its words in it; a file that is no page is its frame. */
function fillPage(path: string, frame: string, site: Site, shown: ShownPages): string {
  if (!isPage(site, path) || path === chooserPath) return frame;
  const { locale, slug } = addressOfFile(path);
  const language = site.foreignLanguageOf(locale, slug);
  const parts = shown[`${language ?? locale}/${slug}`]?.parts;
  if (!parts) return frame;
  return withNeededStyles(fillFrame(frame, partsFor(site, locale, parts, language !== undefined)), slug, parts);
}

/** A page in three pieces; all of it is the first where it has no article, which stands between two marks. */
interface CutPage {
  start: string;
  article?: string;
  end?: string;
  /** The article before its type was set. */
  searched?: string;
}

function cutPage(html: string, untyped: string): CutPage {
  const [start, article, end] = cut(html);
  const [, searched] = cut(untyped);
  return { start, ...(article === undefined || searched === undefined ? {} : { article, end: end ?? '', searched }) };
}

function toBuiltPage(path: string, { start, article, end, searched }: CutPage): BuiltPage {
  if (path === chooserPath) return { path, html: start };
  if (article === undefined || searched === undefined) return { path, ...addressOfFile(path), html: start };
  return { path, ...addressOfFile(path), html: `${start}${article}${end}`, article, searched };
}

/** A page before, within and behind its article; all of it where it has none. */
function cut(html: string): [before: string, article?: string, behind?: string] {
  const start = html.indexOf(articleStart);
  const end = html.lastIndexOf(articleEnd);
  if (start === -1 || end === -1) return [html];
  return [html.slice(0, start), html.slice(start + articleStart.length, end), html.slice(end + articleEnd.length)];
}
