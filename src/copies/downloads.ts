import type { Browser } from 'playwright-core';
import type { Files } from '../core/files.ts';
import { toFolderArchive } from './archive.ts';
import { bookOf } from './book.ts';
import { pagesOf, type CopiedSite } from './copied-site.ts';
import { allLanguages, downloadName, downloadStem } from './download-names.ts';
import { makeEpub } from './epub/epub.ts';
import { Folder } from './folder/folder.ts';
import { pagesBeside, pairsOf, pairTag, type LanguagePair } from './language-pairs.ts';
import { editionsOf, latest, type LanguageEdition } from './language-edition.ts';
import { OneFile } from './one-file/one-file.ts';
import { copyPage } from './page-copy.ts';
import { makePdf } from './pdf/pdf.ts';
import { shareFiles } from './shared-files.ts';

/** Is told what has been made. */
type Tell = (step: string, words: string) => void;

/**
 * Every download of a site, by name.
 * @param browser lays out the PDFs; without one there are none
 */
export async function makeDownloads(copied: CopiedSite, browser: Browser | undefined, tell: Tell): Promise<Files> {
  const { site } = copied;
  const editions = editionsOf(copied);
  const shared = await shareFiles(copied);
  tell('copies', 'scripts, styles and search for a disk');
  const downloads = new Map<string, Uint8Array>();
  const archive = (tag: string, folder: Files, updated: string): void =>
    void downloads.set(downloadName(site, tag, 'zip'), toFolderArchive(folder, downloadStem(site, tag), updated));

  const makesPdf = (...tags: string[]): boolean => tags.every((tag) => site.withoutLetters(tag) === undefined);
  const pdfInWords = (isMade: boolean): string => {
    if (!browser) return '';
    return isMade ? ', PDF' : '; no PDF: the project’s fonts lack letters of its pages';
  };
  const whole = new Folder(editions, editions, shared);
  const makeLanguage = async (edition: LanguageEdition): Promise<void> => {
    const { tag, name, updated } = edition;
    const book = bookOf(edition);
    const folder = new Folder(editions, [edition], shared);
    const oneFile = new OneFile(book);
    for (const page of pagesOf(copied, tag)) {
      const copy = copyPage(edition, page);
      whole.add(copy);
      folder.add(copy);
      oneFile.add(copy);
    }
    const files = await folder.finish();
    archive(tag, files, updated);
    downloads.set(downloadName(site, tag, 'html'), await oneFile.finish(shared));
    downloads.set(downloadName(site, tag, 'epub'), await makeEpub(book));
    const isPrinted = makesPdf(tag);
    if (browser && isPrinted) downloads.set(downloadName(site, tag, 'pdf'), await makePdf(book, browser));
    tell('copies', `${name}: ZIP of ${files.size} files, one file, EPUB${pdfInWords(isPrinted)}`);
  };
  for (const edition of editions) await makeLanguage(edition);
  const makePair = async (pair: LanguagePair): Promise<void> => {
    const [own, other] = pair.map((tag) => editions.find((edition) => edition.tag === tag));
    if (!own || !other) throw new Error(`There is no language for the copies in “${pair.join('” and “')}”.`);
    const book = { ...bookOf(own), beside: bookOf(other) };
    const oneFile = new OneFile(book);
    for (const [page, twin] of pagesBeside(own, other))
      if (oneFile.holds(page.path)) oneFile.add(copyPage(own, page), twin && copyPage(other, twin));
    downloads.set(downloadName(site, pairTag(pair), 'html'), await oneFile.finish(shared));
    const isPrinted = makesPdf(...pair);
    if (browser && isPrinted) downloads.set(downloadName(site, pairTag(pair), 'pdf'), await makePdf(book, browser));
    tell('copies', `${own.name} and ${other.name}: one file${pdfInWords(isPrinted)}`);
  };
  for (const pair of pairsOf(site)) await makePair(pair);
  const files = await whole.finish();
  archive(allLanguages, files, latest(editions.map(({ updated }) => updated)));
  tell('copies', `all languages: ZIP of ${files.size} files`);
  return downloads;
}
