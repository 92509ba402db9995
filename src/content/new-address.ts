import { addressOf, keptForDevices, reservedNames } from './page-address.ts';
import { slugPattern } from './schema-parts.ts';

/** What there is already that a new page's address must not stand in the way of. */
export interface ThereAlready {
  /** The tags of the site's languages. */
  languages: readonly string[];
  /** Every file of content. */
  paths: Iterable<string>;
}

/** Why a page cannot have an address, and what to write instead, in a sentence; nothing where it can. */
export function refusedAddress(slug: string, { languages, paths }: ThereAlready): string | undefined {
  if (!slugPattern.test(slug))
    return `“${slug}” is no address. Write lower-case letters a–z, digits and single hyphens, folders with /`;
  const [first = '', ...rest] = slug.split('/');
  if (reservedNames.includes(first)) return `The site itself makes a page “${first}”. Give this one another name`;
  const device = slug.split('/').find((part) => keptForDevices.test(part));
  if (device !== undefined) return `Windows keeps the name “${device}” for a device. Write another, like the-${device}`;
  if (languages.some((tag) => tag.toLowerCase() === first)) {
    const own = rest.join('/');
    const instead = own === '' ? 'Write the name of a page' : `Write: npm run new -- page ${own}`;
    return `“${first}” is a language, and a page is laid out in all of them. ${instead}`;
  }
  if (slug.split('/').at(-1) === 'index')
    return `“index” stands for the folder itself. Write its name: ${slug.replace(/\/?index$/, '') || 'about/us'}`;
  const there = [...paths].filter((path) => addressOf(path)?.slug === slug);
  return there.length > 0 ? `The page “${slug}” is there already: ${there.join(', ')}` : undefined;
}
