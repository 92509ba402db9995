import type { Content } from '../content/content.ts';
import { isReservedAddress } from '../core/site-address.ts';
import { siteFile } from '../content/site.ts';
import type { Circumstances, ProblemInFile } from './rule.ts';

/**
 * Finds, where a site is about to be published, identifiers that begin with an address of examples: what others write
 * into their data would lead nowhere for good.
 */
export function* exampleAddress(content: Content, { toPublish }: Circumstances): Iterable<ProblemInFile> {
  const identifiers = content.setting('identifiers');
  const file = content.dataFile(siteFile);
  if (!toPublish || !file || !identifiers || !isReservedAddress(identifiers)) return;
  yield {
    file: siteFile,
    ...file.placeOf(['identifiers']),
    message: `The site is to be published, and its identifiers begin with “${identifiers}”, which nobody can own`,
    fix: 'Write the address at which the site will stay: it is set once, and never again',
  };
}
