import type { Quad } from 'n3';
import { glossaryGraph } from './glossary-graph.ts';
import { languages } from '../site.ts';
import { policy } from '../pages/policy.ts';
import type { WordIn } from '../pages/words.ts';

/** The glossary's statements, its words and those of the interface in every language. */
export function glossaryQuads(text: WordIn): Quad[] {
  return glossaryGraph({ content: policy, languages: languages.map(({ tag }) => tag), text });
}
