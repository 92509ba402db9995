import { isPublic, type ContentFile } from '../content/content-files.ts';
import { pictureEndings } from '../content/known-files.ts';
import { startOfFile } from '../content/place.ts';
import type { Problem } from './rule.ts';

/** Endings of what is given out as it is: pictures, words, and what no browser runs as part of the site. */
const endings = [...pictureEndings, 'gif', 'ico', 'json', 'pdf', 'txt', 'webmanifest'].sort();

/** What hosts read, and what is asked for by an agreed name (RFC 8615). */
const known = /^public\/(?:\.nojekyll|CNAME|_headers|_redirects|\.well-known\/[\w-]+)$/;

/**
 * Finds what must not be given out as it is. Pages, scripts and styles are made by the site alone, with its policy;
 * another browser program in its folder would run in its name.
 */
export function* publicFile({ path }: ContentFile): Iterable<Problem> {
  if (!isPublic(path) || known.test(path)) return;
  const name = path.replace('public/.well-known/', 'public/');
  const isPlain = endings.some((ending) => name.endsWith(`.${ending}`)) && !name.includes('/.');
  if (isPlain) return;
  yield {
    ...startOfFile,
    message: 'A file of this kind is not given out as it is',
    fix: `Remove it: public/ holds files that end in ${endings.join(', ')}, and what hosts read (_headers, CNAME)`,
  };
}
