import type { Quad } from 'n3';
import type { Site } from '../pages/site.ts';
import type { WordIn } from '../pages/words.ts';
import { glossaryGraph } from './glossary-graph.ts';

/** The glossary's statements, its words and those of the interface in every language. */
export function glossaryQuads(site: Site, text: WordIn): Quad[] {
  return glossaryGraph({ content: site, languages: site.languages.map(({ tag }) => tag), text });
}
