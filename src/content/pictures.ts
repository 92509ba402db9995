import { isPicture } from './known-files.ts';
import { pagesFolder } from './page-address.ts';

/** The folder of the pictures that all languages share. One that stands beside a page may be shown as well. */
export const picturesFolder = 'content/pictures';

/** The folder of the site in which its pictures lie. */
export const shownPictures = 'pictures/';

/**
 * Where the site has a picture.
 * @param file its path in the project
 * @returns its path in the site: `pictures/plan.png`; nothing for a file that is no picture of a page
 */
export function picturePath(file: string): string | undefined {
  const folder = [picturesFolder, pagesFolder].find((each) => file.startsWith(`${each}/`));
  return folder && isPicture(file) ? shownPictures + file.slice(folder.length + 1) : undefined;
}
