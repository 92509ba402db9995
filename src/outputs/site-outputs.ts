import type { Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { feedFiles } from './atom-feed.ts';
import { citationFiles } from './citation-files.ts';
import { glossaryFiles } from './glossary-files.ts';
import { llmsTxt } from './llms-txt.ts';
import { recordFiles } from './record-json.ts';
import { searchTerms } from './search-terms.ts';
import { sharePictures } from './share-pictures.ts';

/**
 * All of the site that is no page and is made of its data alone: Astro knows nothing of it.
 * @param toPng draws an SVG
 */
export async function siteOutputs(site: Site, toPng: (svg: string) => Promise<Uint8Array>): Promise<Files> {
  const made = await Promise.all([
    citationFiles(site),
    feedFiles(site),
    searchTerms(site),
    glossaryFiles(site),
    recordFiles(site),
    llmsTxt(site),
    sharePictures(site, toPng),
  ]);
  return new Map(made.flatMap((files) => [...files]));
}
