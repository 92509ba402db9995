import { join } from 'node:path';
import type { DownloadOptions } from './build/add-downloads.ts';
import { openBundle } from './build/bundle.ts';
import { codeDigest } from './build/kept/code-digest.ts';
import { commonDependencies } from './build/kept/dependencies.ts';
import { handOver, putSiteInPlace, siteInWork, type SiteOnDisk } from './build/disk/hand-over.ts';
import { openKeptFindings } from './build/kept/kept-findings.ts';
import { openLastBuild } from './build/kept/last-build.ts';
import { pagesToFrame, renderSite, showPages } from './build/render-site.ts';
import { lettersLacking } from './build/letters-lacking.ts';
import { openParseCache } from './build/kept/parse-cache.ts';
import { readProject } from './build/project.ts';
import { requireWhole } from './build/disk/whole-site.ts';
import { inWorkshop } from './build/disk/workshop.ts';
import { pictureSizes } from './build/picture-sizes.ts';
import type { Progress } from './build/progress.ts';
import { makeOutputs } from './build/make-outputs.ts';
import { writeFiles } from './build/disk/write-files.ts';
import { readContentFiles, readPublicFiles } from './content/content-files.ts';
import { Content } from './content/content.ts';
import type { Files } from './core/files.ts';
import type { Finding } from './rules/finding.ts';
import { countFindings } from './rules/report.ts';
import { checkWatched } from './build/check/check-watched.ts';
import { handData } from './handed-data.ts';
import { markdownContext } from './markdown/markdown-context.ts';
import { toSiteData } from './pages/site-data.ts';
import { siteOf } from './pages/site.ts';
import { siteAddress } from './core/site-address.ts';

/** What a build is told from outside. */
export interface BuildOptions extends Progress {
  /** The day, `yyyy-mm-dd`. */
  today: string;
  /** `SITE_URL`: where the site will live. */
  siteUrl: string | undefined;
}

/** What came of a build: the findings on its content, and the finished site; none where a finding is an error. */
export interface Outcome {
  findings: Finding[];
  /** The content as it was read, by which findings can be told with their lines. */
  content: Content;
  /** Where the site lives, with its path. */
  address: string;
  isBuilt: boolean;
}

/**
 * Builds the site in a folder of its own, and puts it in place of the last one at the very end. Where something is
 * wrong in the content, the last site stays.
 */
export function buildSite(root: string, options: BuildOptions): Promise<Outcome> {
  return inWorkshop(root, async (work) => {
    const outcome = await makeSite(root, work, options);
    if (outcome.isBuilt) await swap(root, siteInWork(work), options);
    return outcome;
  });
}

/**
 * Builds the site and its downloads, and puts both in place together: where one of the two fails, the last site and its
 * downloads stay.
 * @throws when there is no browser though there must be PDFs; nothing is done then
 */
export async function buildAll(
  root: string,
  options: BuildOptions & DownloadOptions,
): Promise<Outcome & { downloads: Files }> {
  // Late: what it loads takes half as long again as all that makes the site.
  const { addDownloads, withBrowser } = await import('./build/add-downloads.ts');
  return inWorkshop(root, (work) =>
    withBrowser(options, async (browser) => {
      const outcome = await makeSite(root, work, options);
      if (!outcome.isBuilt) return { ...outcome, downloads: new Map() };
      const finished = siteInWork(join(work, 'whole'));
      const downloads = await addDownloads(siteInWork(work), finished, browser, options);
      await swap(root, finished, options);
      return { ...outcome, downloads };
    }),
  );
}

function swap(root: string, finished: SiteOnDisk, { tell }: BuildOptions): Promise<void> {
  tell('swap', 'the last site makes room');
  return putSiteInPlace(root, finished);
}

/** Makes the site in the folder of a build, with what it hands on. */
async function makeSite(root: string, work: string, { today, siteUrl, tell, at }: BuildOptions): Promise<Outcome> {
  const made = siteInWork(work);
  const files = [...readContentFiles(root), ...readPublicFiles(root)];
  const parsed = await openParseCache(root);
  const content = new Content(files, parsed.parsers);
  const { site: origin, base } = siteAddress(siteUrl, content.setting('identifiers'));
  const kept = await openKeptFindings(root);
  const findings = await checkWatched(content, { today }, kept.remember, at);
  await Promise.all([parsed.save(), kept.save()]);
  const isBuilt = findings.every(({ severity }) => severity !== 'error');
  const outcome = { findings, content, address: `${origin}${base}/`, isBuilt };
  tell('check', countFindings(findings, files.length));
  if (!isBuilt) return outcome;

  const site = siteOf(toSiteData(content, { ...(await readProject(root)), origin, base }));
  const lacking = lettersLacking(site);
  if (lacking !== undefined) tell('letters', lacking);
  const pictures = await pictureSizes(files);
  const markdown = markdownContext(
    () => content,
    () => pictures,
    base,
  );
  const code = codeDigest(root);
  const last = await openLastBuild(root, commonDependencies(code, content, site, pictures), at);
  const shown = showPages(content, markdown, last.remember);
  tell('render', `${Object.keys(shown).length} pages`);
  handData(root, { site, pages: pagesToFrame(shown) });
  at('what makes pages');
  const bundle = await openBundle({ root, work }, site, code);
  tell('bundle', 'what makes pages, and what they load');
  const built = await renderSite(made.folder, site, bundle, shown, last.rememberLater);
  tell('pages', `${built.pages.length} pages in their frames`);
  const outputs = await makeOutputs(root, content, markdown, built, last);
  tell('outputs', `${outputs.size} files: pages, search, print editions, data`);
  requireWhole(new Map([...built.files, ...outputs]), base);
  writeFiles(made.folder, outputs);
  await last.save();
  tell('write', 'in a folder of its own');
  await handOver(made, built);
  return outcome;
}
