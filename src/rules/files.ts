import { startOfFile } from '../content/place.ts';
import { addressesFile } from '../content/address-list.ts';
import { picturesFolder } from '../content/pictures.ts';
import { addressOf, keptForDevices, pagesFolder, reservedNames } from '../content/page-address.ts';
import { slugPattern } from '../content/schema-parts.ts';
import type { Content } from '../content/content.ts';
import {
  isPicture,
  languageOfData,
  languagesFile,
  stringsFiles,
  pictureEndings,
  recordFile,
  schemaOf,
  sourcesFile,
} from '../content/known-files.ts';
import { modelOf } from '../content/model.ts';
import { numberWordsFile } from '../content/number-words.ts';
import { siteFile } from '../content/site.ts';
import { nearest } from './nearest.ts';
import type { ProblemInFile } from './rule.ts';

/** Finds files that the site does not read: in another place, or with another ending. */
export function* unknownFile({ paths, locales, sourceLanguage }: Content): Iterable<ProblemInFile> {
  for (const file of paths) {
    const locale = addressOf(file)?.locale ?? languageOfData(file) ?? localeOfPicture(file);
    if (isHidden(file)) {
      yield {
        file,
        ...startOfFile,
        message: 'The file is hidden: its name, or that of its folder, begins with a dot',
        fix: 'Remove it, or give it a name without the dot',
      };
    } else if (locale !== undefined && locales && !locales.includes(locale)) {
      yield {
        file,
        ...startOfFile,
        message: `“${locale}” is no language of this site`,
        fix: `Use one of ${locales.join(', ')}, or add it to ${languagesFile}`,
      };
    } else if (locale === undefined && !schemaOf(file) && file !== addressesFile && !isShared(file)) {
      yield { file, ...startOfFile, message: 'The site does not know this file', fix: placeFor(file, sourceLanguage) };
    }
  }
}

function isHidden(file: string): boolean {
  return file.includes('/.');
}

/** Whether it is a picture for all languages. */
function isShared(file: string): boolean {
  return isPicture(file) && file.startsWith(`${picturesFolder}/`);
}

function localeOfPicture(file: string): string | undefined {
  return isPicture(file) ? /^content\/docs\/([^/]+)\/./.exec(file)?.[1] : undefined;
}

/** What to do about a file that stands where nothing is read, or is of a kind that is not. */
function placeFor(file: string, sourceLanguage: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (isPicture(name)) return `Rename it to ${picturesFolder}/${name}`;
  if (/\.mdx?$/.test(name))
    return `Rename it to ${pagesFolder}/${sourceLanguage}/${name}, in the folder of its language`;
  const ending = /\.(markdown|mdown|txt|yml|html?|gif|bmp|tiff?|docx?|[A-Z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'yml') return `Rename it to ${file.replace(/\.yml$/i, '.yaml')}`;
  if (ending && ['markdown', 'mdown', 'txt', 'md', 'html', 'htm', 'doc', 'docx'].includes(ending)) {
    return 'Write it as Markdown in a file that ends in .md';
  }
  if (ending && ['gif', 'bmp', 'tif', 'tiff', 'jpg', 'jpeg', 'png', 'webp'].includes(ending)) {
    return `Use a picture that ends in ${pictureEndings.join(', ')}, in small letters`;
  }
  const known = nearest(file, [siteFile, languagesFile, recordFile, sourcesFile, numberWordsFile]);
  return known
    ? `Did you mean ${known}?`
    : `Pages stand in ${pagesFolder}/<language>/, pictures in ${picturesFolder}/, interface words in content/i18n/`;
}

/** Longer names, with the folders of a copy before them, cannot be unpacked on Windows. */
const longestName = 100;

/** Finds names that would make an address which is hard to type, to read out or to keep, or no file everywhere. */
export function* fileName({ paths }: Content): Iterable<ProblemInFile> {
  for (const file of paths) {
    const [, folder = '', name] = /^(content\/(?:docs\/[^/]+|pictures)\/)(.+)\.[^./]+$/.exec(file) ?? [];
    if (name === undefined || isHidden(file) || (!addressOf(file) && !isPicture(file))) continue;
    const problem = nameProblem(file, folder, name);
    if (problem) yield { file, ...startOfFile, ...problem };
  }
}

function nameProblem(file: string, folder: string, name: string): Pick<ProblemInFile, 'message' | 'fix'> | undefined {
  const renamed = (to: string): string =>
    `Rename it to ${folder}${to}${file.slice(file.lastIndexOf('.')).toLowerCase()}`;
  if (name.length > longestName) {
    return {
      message: `The name has more than ${longestName} characters: copies of the site could not be unpacked everywhere`,
      fix: 'Give it a shorter name, with fewer folders',
    };
  }
  const parts = name.split('/');
  if (parts.some((part) => keptForDevices.test(part))) {
    const others = parts.map((part) => (keptForDevices.test(part) ? `the-${part}` : part));
    return { message: 'Windows keeps this name for a device', fix: renamed(slugOf(others.join('/'))) };
  }
  if (slugPattern.test(name)) return undefined;
  return {
    message: /(^|\/)constructor(\/|$)/.test(name)
      ? 'No page can be called “constructor”: every object of JavaScript has a thing of that name'
      : 'A file’s name has only lower-case letters a–z, digits and single hyphens',
    fix: renamed(slugOf(name)),
  };
}

/** A name as it may be: `Nye Tiltak_2024` becomes `nye-tiltak-2024`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9/]+/g, '-')
    .replace(/(^|\/)-+|-+(?=\/|$)/g, '$1')
    .replace(/(^|\/)(?=constructor(?:\/|$))/g, '$1the-');
}

/** Finds two files for one address. */
export function* duplicatePage({ paths }: Content): Iterable<ProblemInFile> {
  const first = new Map<string, string>();
  for (const file of paths) {
    const address = addressOf(file);
    if (!address) continue;
    const key = `/${address.locale}/${address.slug}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    else
      yield {
        file,
        ...startOfFile,
        message: `This file and ${other} are the same page ${key}`,
        fix: 'Keep one of the two',
      };
  }
}

/** Finds pages that would stand in the way of a page which is made by the site. */
export function* reservedName({ paths }: Content): Iterable<ProblemInFile> {
  for (const file of paths) {
    const name = addressOf(file)?.slug.split('/')[0];
    if (name !== undefined && reservedNames.includes(name)) {
      yield {
        file,
        ...startOfFile,
        message: `The site itself makes a page “${name}”`,
        fix: 'Give this page another name',
      };
    }
  }
}

/** Finds what no site can be built without. */
export function* missingFile(content: Content): Iterable<ProblemInFile> {
  const { sourceLanguage } = content;
  const home = `${pagesFolder}/${sourceLanguage}/index.mdx`;
  const files = [siteFile, languagesFile, recordFile, sourcesFile, stringsFiles.of(sourceLanguage)];
  const missing = files.filter((file) => !content.paths.has(file));
  for (const file of content.pathOf(sourceLanguage, '') === undefined ? [...missing, home] : missing) {
    const message = file === home ? 'The home page is missing' : 'The file is missing';
    const fix = `Bring it back from its last good version; for a new record, begin with a copy of ${modelOf(file)}`;
    yield { file, ...startOfFile, message, fix };
  }
}
