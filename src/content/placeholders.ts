/**
 * What a value is that is put into interface words:
 * - `words`: somebody typed them, or they come from content, as titles and names do. They never inflect, so they stand
 *   apart from the sentence.
 * - `count`: a number of things. What it counts needs the plural forms of the language.
 * - `number`: tells one of several apart, as “Measure 3” does, and counts nothing.
 */
type PlaceholderKind = 'words' | 'count' | 'number' | 'date' | 'size' | 'address';

/** What stands in the places for values in interface words, by their names: `{{name}}`. */
export const placeholders = {
  author: 'words',
  language: 'words',
  name: 'words',
  names: 'words',
  query: 'words',
  site: 'words',
  title: 'words',
  words: 'words',
  count: 'count',
  done: 'count',
  pages: 'count',
  total: 'count',
  number: 'number',
  page: 'number',
  version: 'number',
  year: 'number',
  date: 'date',
  day: 'date',
  arrived: 'size',
  size: 'size',
  address: 'address',
} as const satisfies Readonly<Record<string, PlaceholderKind>>;

/** What stands in a place for a value; nothing where no place has that name. */
export function placeholderKind(name: string): PlaceholderKind | undefined {
  return Object.hasOwn(placeholders, name) ? placeholders[name as keyof typeof placeholders] : undefined;
}
