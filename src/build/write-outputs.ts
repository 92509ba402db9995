import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from '../content/content.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';
import { withPrintEditions } from '../outputs/print-edition.ts';
import { textFiles } from '../outputs/text-files.ts';
import { addWorker } from '../outputs/worker-lists.ts';
import type { BuiltSite } from '../pages/built-site.ts';
import { searchFiles } from './search-files.ts';
import { keptFiles } from './kept-files.ts';
import { svgToPng, svgToPngVersion } from './svg-to-png.ts';
import { writeFiles } from './write-files.ts';

/** Puts the pages into the site's folder, and all that is made of them. */
export async function writeOutputs(
  folder: string,
  content: Content,
  markdown: MarkdownContext,
  { site, pages }: BuiltSite,
): Promise<void> {
  const { base, origin } = site;
  for (const { path, html } of withPrintEditions({ site, pages })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), html);
  }
  const pictures = keptFiles(join(dirname(folder), 'cache/pictures'), svgToPngVersion(), svgToPng);
  await writeFiles(folder, await siteOutputs(site, pictures.get));
  await pictures.forgetOthers();
  await writeFiles(folder, await searchFiles(content, { site, pages }));
  for (const file of textFiles(content, markdown, { site: origin, base })) {
    await writeFile(join(folder, file.path), file.content);
  }
  // Last: the build is named after all that it consists of.
  await addWorker(folder, { base, locales: site.languages.map(({ tag }) => tag) });
}
