import { languageOfIndexFile } from '../../search/words/index-files.ts';

/** Whether a file of the site belongs to one of some languages: its pages, and what the search asks for in it. */
export function isOfLanguage(path: string, tags: readonly string[]): boolean {
  return tags.some((tag) => path.startsWith(`${tag}/`) || languageOfIndexFile(path) === tag);
}
