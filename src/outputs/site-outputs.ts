import { textFiles, type Files } from '../core/files.ts';
import { rememberNothingLater, type RememberLater } from '../core/remember.ts';
import type { Site } from '../pages/site.ts';
import { feedFiles } from './atom-feed.ts';
import { favicon } from './favicon.ts';
import { glossaryFiles } from './glossary-files.ts';
import { llmsTxt } from './llms-txt.ts';
import { recordFiles } from './record-json.ts';
import { searchTerms } from './search-terms.ts';
import { sharePictures } from './share-pictures.ts';

/**
 * All of the site that is no page and is made of its data alone: Astro knows nothing of it.
 * @param toPng draws an SVG
 */
export async function siteOutputs(
  site: Site,
  toPng: (svg: string) => Promise<Uint8Array>,
  remember: RememberLater = rememberNothingLater,
): Promise<Files> {
  const made = await Promise.all([
    citations(site, remember),
    feedFiles(site),
    searchTerms(site),
    glossaryFiles(site),
    recordFiles(site),
    llmsTxt(site),
    favicon(site),
    sharePictures(site, toPng),
  ]);
  return new Map(made.flatMap((files) => [...files]));
}

/** The library that writes them takes long to load: it is not asked while nothing is known anew of the site. */
async function citations(site: Site, remember: RememberLater): Promise<Files> {
  const made = await remember('citations', '', async () => {
    const { citationFiles } = await import('./citation-files.ts');
    return JSON.stringify(citationFiles(site));
  });
  return textFiles(JSON.parse(made) as [path: string, text: string][]);
}
