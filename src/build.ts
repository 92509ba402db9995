import { codeDigest } from './build/code-digest.ts';
import { dependenciesOf } from './build/dependencies.ts';
import { openLastBuild } from './build/last-build.ts';
import { pagesForAstro, renderSite } from './build/render-site.ts';
import { openTreeCache, treeCacheFile } from './build/tree-cache.ts';
import { readProject } from './build/project.ts';
import { prepareWorkFolder, putInPlace } from './build/site-folder.ts';
import type { Tell } from './build/progress.ts';
import { writeOutputs } from './build/write-outputs.ts';
import { readContentFiles } from './content/content-files.ts';
import { Content } from './content/content.ts';
import type { Finding } from './rules/finding.ts';
import { countFindings } from './rules/report.ts';
import { readEngine } from './build/check-project.ts';
import { checkWatched } from './build/check-watched.ts';
import { markdownContext } from './markdown/markdown-context.ts';
import { toSiteData } from './pages/site-data.ts';
import { siteOf } from './pages/site.ts';
import { siteAddress } from './core/site-address.ts';

/** What a build is told from outside. */
export interface BuildOptions {
  /** The day, `yyyy-mm-dd`. */
  today: string;
  /** `SITE_URL`: where the site will live. */
  siteUrl: string | undefined;
  /** Is told each stage when it is done. */
  tell: Tell;
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
 * Builds the site in a folder of its own, and puts it in place of the last one at the very end. Where something is wrong in the
 * content, the last site stays.
 */
export async function buildSite(root: string, { today, siteUrl, tell }: BuildOptions): Promise<Outcome> {
  const folder = await prepareWorkFolder(root, `site-${process.pid}`);

  const files = await readContentFiles(root);
  const trees = await openTreeCache(treeCacheFile(root));
  const content = new Content(files, await readEngine(root), trees.parse);
  const { site: origin, base } = siteAddress(siteUrl, content.setting('identifiers'));
  const findings = await checkWatched(content, { today });
  await trees.save();
  const isBuilt = findings.every(({ severity }) => severity !== 'error');
  const outcome = { findings, content, address: `${origin}${base}/`, isBuilt };
  tell('check', countFindings(findings, files.length));
  if (!isBuilt) return outcome;

  const site = siteOf(toSiteData(content, { ...(await readProject(root)), origin, base }));
  const markdown = markdownContext(() => content, base);
  const handed = pagesForAstro(content, markdown);
  tell('render', `${handed.length} pages`);
  const last = await openLastBuild(root, dependenciesOf(await codeDigest(root), content, site, handed));
  const built = await renderSite({ root, site: folder, cache: `${folder}-cache` }, site, markdown, handed, last.pages);
  tell('pages', `${built.pages.length} pages in their frames`);
  await writeOutputs(folder, content, markdown, built, last);
  await last.save();
  tell('outputs', 'search, print edition, data and lists');
  await putInPlace(root, folder);
  return outcome;
}
