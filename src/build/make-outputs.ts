import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import type { Files } from '../core/files.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { formerFiles } from '../outputs/former-files.ts';
import { markdownTwins } from '../outputs/markdown-twins.ts';
import { pictureFiles } from '../outputs/picture-files.ts';
import { withPrintEditions } from '../outputs/print-edition.ts';
import { redirects } from '../outputs/redirects.ts';
import { sitemap } from '../outputs/sitemap.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';
import { workerFiles, workerOptions } from '../outputs/worker-lists.ts';
import type { BuiltSite } from '../pages/built-site.ts';
import { readNotices } from './read-notices.ts';
import { searchFiles } from './search-files.ts';
import type { LastBuild } from './kept/last-build.ts';
import { keptFiles } from './kept/kept-files.ts';
import { svgToPng, svgToPngVersion } from './svg-to-png.ts';
import { cacheFolder } from './disk/site-folder.ts';

/**
 * Makes all that is made of a site's pages and data.
 * @param root the project's root
 * @returns the pages and the outputs: what the site's folder still lacks, each file once
 */
export async function makeOutputs(
  root: string,
  content: Content,
  markdown: MarkdownContext,
  { site, pages, files }: BuiltSite,
  { remember, rememberLater }: Pick<LastBuild, 'remember' | 'rememberLater'>,
): Promise<Files> {
  const pictures = keptFiles(join(root, cacheFolder, 'pictures'), svgToPngVersion(), svgToPng);
  const made = new Map([
    ...pictureFiles(content.files),
    ...(await siteOutputs(site, pictures.get, rememberLater)),
    ...(await searchFiles(content, { site, pages }, rememberLater)),
    ...markdownTwins(site, content.pages, markdown, remember),
    ...redirects(site),
    ...sitemap({ site, pages }),
    ...(await readNotices(root, site)),
  ]);
  const outputs = new Map([...made, ...formerFiles(site, made)]);
  await pictures.forgetOthers();
  // Last: the build is named after all that it consists of.
  const whole = { pages: withPrintEditions({ site, pages }, remember), files: new Map([...files, ...outputs]) };
  return new Map([...outputs, ...(await workerFiles(whole, workerOptions(site)))]);
}
