import type { PageData } from './schemas.ts';

/** Words of the front matter, and where they stand in it: `['outcome', 'later']`. */
export interface FrontMatterWords {
  path: readonly string[];
  words: string;
}

/**
 * The words of the front matter that a translation has too, in their order. Other names of a concept are not among them: they
 * differ from language to language.
 */
export function translatedWords(data: PageData | undefined): FrontMatterWords[] {
  const { title, description, term, short, outcome = {}, events = {} } = data ?? {};
  const single = Object.entries({ title, description, term, short });
  return [
    ...single.flatMap(([key, words]) => (words === undefined ? [] : [{ path: [key], words }])),
    ...Object.entries(outcome).map(([id, words]) => ({ path: ['outcome', id], words })),
    ...Object.entries(events).map(([id, words]) => ({ path: ['events', id], words })),
  ];
}
