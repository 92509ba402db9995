import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Content } from '../content/content.ts';
import { digest } from '../core/digest.ts';
import type { HandedPage } from '../page-loader.ts';
import type { Site } from '../pages/site.ts';

/** Pages of the last build, each with all that it depends on: what is kept is what would be made. */
export interface KeptPages {
  /** A page where nothing that it depends on has changed. */
  get(path: string): string | undefined;
  /** Keeps a page, made or kept, for the next build. */
  set(path: string, html: string): void;
  save(): Promise<void>;
}

/** Gives a name to all that a page depends on, by its path in the site. */
export type Dependencies = (path: string) => string;

type Kept = Record<string, { dependencies: string; html: string }>;

/** Opens the pages that the last build kept in a file; none where it cannot be read. */
export async function openKeptPages(file: string, dependenciesOf: Dependencies): Promise<KeptPages> {
  const before = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Kept,
    (): Kept => ({}),
  );
  const now: Kept = {};
  let isNew = false;
  return {
    get(path) {
      const kept = before[path];
      return kept?.dependencies === dependenciesOf(path) ? kept.html : undefined;
    },
    set(path, html) {
      const dependencies = dependenciesOf(path);
      if (before[path]?.dependencies !== dependencies) isNew = true;
      now[path] = { dependencies, html };
    },
    async save() {
      if (!isNew && Object.keys(now).length === Object.keys(before).length) return;
      await mkdir(dirname(file), { recursive: true });
      const own = `${file}.${process.pid}`;
      await writeFile(own, JSON.stringify(now));
      await rename(own, file);
    },
  };
}

/**
 * What the pages of a site depend on. All of them: the code, the interface words, and what is known of the site (titles, names, order,
 * sources …), but for the state of translations, which changes with every sentence. Of pages of Markdown, beside these: what was
 * rendered of them. Pages of MDX are rendered by Astro from their own words and, for anchors and notices, the source language's; they and
 * the pages that the site makes by itself may show the state of translations too.
 * @param code names the code, from `codeDigest`
 */
export function pageDependencies(
  code: string,
  content: Content,
  site: Site,
  handed: readonly HandedPage[],
): Dependencies {
  const { translations, ...known } = site;
  const strings = site.languages.map(({ tag }) => content.strings(tag));
  const common = digest(code, JSON.stringify([known, strings]));
  const commonAndState = digest(common, JSON.stringify(translations));
  const handedAt = new Map(handed.map((page) => [`${page.locale}/${page.slug}`, page]));
  const remembered = new Map<string, string>();
  const dependenciesOf: Dependencies = (path) => {
    const [locale = ''] = path.split('/');
    const slug = path.slice(locale.length + 1).replace(/\/?index\.html$/, '');
    const page = handedAt.get(`${locale}/${slug}`) ?? handedAt.get(`${site.sourceLanguage}/${slug}`);
    if (!page || !site.languages.some(({ tag }) => tag === locale)) return commonAndState;
    if (page.html !== undefined) return digest(common, JSON.stringify(page));
    const source = content.page(site.sourceLanguage, slug);
    return digest(commonAndState, content.pageAt(page.path)?.text ?? '', source?.text ?? '');
  };
  return (path) => {
    let dependencies = remembered.get(path);
    if (dependencies === undefined) {
      dependencies = dependenciesOf(path);
      remembered.set(path, dependencies);
    }
    return dependencies;
  };
}
