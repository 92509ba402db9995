import type { Quad } from 'n3';
import { glossaryGraph } from '../exports/glossary-graph.ts';
import { languages } from '../site.ts';
import { policy } from './policy.ts';
import type { WordIn } from './words.ts';

/** The glossary's statements, its words and those of the interface in every language. */
export function glossaryQuads(text: WordIn): Quad[] {
  return glossaryGraph({ content: policy, languages: languages.map(({ tag }) => tag), text });
}
