import type { Quad } from 'n3';
import { glossaryGraph } from '../exports/glossary-graph.ts';
import { languages } from '../site.ts';
import { policy } from './policy.ts';

/** The glossary's statements, with the words of the interface that Starlight hands to each route. */
export function glossaryQuads(t: App.Locals['t']): Quad[] {
  return glossaryGraph({ content: policy, languages: languages.map(({ tag }) => tag), text: (language, key) => t(key as never, { lng: language }) });
}
