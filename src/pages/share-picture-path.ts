import type { Site } from './site.ts';

/**
 * The picture of a part of the site in a language, by its path on the site; the home page is a part by itself. There is
 * none in a language for which the project's fonts have no letters.
 */
export function sharePicturePath(
  { withoutLetters }: Pick<Site, 'withoutLetters'>,
  locale: string,
  section: string | undefined,
): string | undefined {
  return withoutLetters(locale) === undefined ? `share/${locale}/${section ?? 'home'}.png` : undefined;
}
