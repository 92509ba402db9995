/** The ids that the site itself gives to parts of a page. A test finds them in the components. */
const ownIds: readonly string[] = [
  'menu',
  'languages',
  'text',
  'cite',
  'facts',
  'home-query',
  'ways',
  'edition-contents',
  'search-settings',
  '_top',
];

/** The id of the box that explains a term. */
export function termBoxId(concept: string): string {
  return `term-${concept}`;
}

/** Whether an id is one that the site gives to a part of some page: a heading with it would be there twice. */
export function isOwnId(id: string): boolean {
  return ownIds.includes(id) || id.startsWith(termBoxId(''));
}
