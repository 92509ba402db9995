import type { Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { feedFiles } from './atom-feed.ts';
import { citationFiles } from './citation-files.ts';
import { glossaryFiles } from './glossary-files.ts';
import { recordFiles } from './record-json.ts';
import { searchTerms } from './search-terms.ts';

const outputs = [citationFiles, feedFiles, searchTerms, glossaryFiles, recordFiles];

/** All of the site that is no page and is made of its data alone: Astro knows nothing of it. */
export async function siteOutputs(site: Site): Promise<Files> {
  const made = await Promise.all(outputs.map((make) => make(site)));
  return new Map(made.flatMap((files) => [...files]));
}
