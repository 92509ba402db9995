import { textFiles, type Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { feedFiles } from './atom-feed.ts';
import { citationFiles } from './citation-files.ts';
import { glossaryFiles } from './glossary-files.ts';
import { llmsTxt } from './llms-txt.ts';
import { recordFiles } from './record-json.ts';
import { searchTerms } from './search-terms.ts';

/**
 * All texts of the site that are no pages, and are made of what is known of it: of no sentence of a page, and not of
 * the state of translations, which changes with every sentence.
 */
export async function textOutputs(site: Site): Promise<Files> {
  const made = [
    textFiles(citationFiles(site)),
    feedFiles(site),
    searchTerms(site),
    await glossaryFiles(site),
    recordFiles(site),
    llmsTxt(site),
  ];
  return new Map(made.flatMap((files) => [...files]));
}
