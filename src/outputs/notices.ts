import { textFiles, type Files } from '../core/files.ts';
import { noticeFiles } from '../pages/notice-files.ts';

/** A package whose work is given out with the site, and not only used to make it. */
export interface ShippedPackage {
  name: string;
  /** What of it is given out, and where. */
  part: string;
  /** The file of its licence, in its folder. */
  licenceFile: string;
}

/** All of them. Our own scripts for browsers hold nothing of others. */
export const shippedPackages: readonly ShippedPackage[] = [
  { name: 'pagefind', part: 'Searches, in browsers: pagefind/', licenceFile: 'LICENSE/LICENSE' },
  ...['noto-sans', 'noto-sans-arabic', 'ibm-plex-sans-arabic'].map((font) => ({
    name: `@expo-google-fonts/${font}`,
    part: 'Letters, in the PDFs and in the pictures of pages',
    licenceFile: 'LICENSE_FONT',
  })),
];

/** What a package says of itself. */
export interface Notice extends ShippedPackage {
  version: string;
  /** The words of its licence. */
  licence: string;
}

/**
 * The licences that go with the site, and with every copy of it.
 * @param own the words of our own licence
 */
export function noticesOf(own: string, notices: readonly Notice[]): Files {
  const list = notices.map(({ name, version, part }) => `- ${name} ${version}\n  ${part}`);
  const licences = notices.map(({ name, version, licence }) => `${name} ${version}\n${line}\n\n${licence.trim()}\n`);
  const others = `Given out with this site, and made by others:\n\n${list.join('\n')}\n\n\n${licences.join('\n\n')}`;
  return textFiles([
    [noticeFiles.licence, own],
    [noticeFiles.others, others],
  ]);
}

const line = '='.repeat(70);
