import { PDFDocument } from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ageWords } from '../about-book.ts';
import type { Book } from '../book.ts';
import type { LanguageEdition } from '../language-edition.ts';
import { finishPdf } from './finish.ts';
import { readPageNumbers } from './page-numbers.ts';
import { PaperPage } from './paper-page.ts';

/**
 * Makes the PDF of a language. One version of the browser makes the same bytes of the same site.
 * @param browser the locked one, `launchBrowser({ locked: true })`, wherever it runs
 * @throws when the page numbers in the contents would be wrong
 */
export async function makePdf(book: Book, browser: Browser): Promise<Uint8Array> {
  const { edition } = book;
  const { tag, title, tagline, direction, updated } = edition;
  const paper = new PaperPage(book, await readFile(join(import.meta.dirname, 'paper.css'), 'utf8'));
  // A context of its own has a process of its own, which counts what it draws from the beginning.
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    // The contents need page numbers, which are known when all is laid out: once to read them, once with them.
    const numbers = readPageNumbers(await print(page, edition, paper.toHtml(), { isDraft: true }));
    const source = paper.toHtml(numbers);
    const document = await print(page, edition, source, { isDraft: false });
    const moved = [...readPageNumbers(document)].filter(([id, number]) => numbers.get(id) !== number).map(([id]) => id);
    if (moved.length > 0)
      throw new Error(
        `With page numbers in its contents, the PDF in ${tag} is laid out anew. These moved: ${moved.join(', ')}.`,
      );
    const subject = ageWords(edition);
    return await finishPdf(document, { title: `${title}: ${tagline}`, subject, lang: tag, direction, updated, source });
  } finally {
    await context.close();
  }
}

/**
 * Prints a page at its address on the web, so that its links lead there; what it loads comes from the built site, and
 * nothing from the web. A draft is laid out in the same way, and has neither tags nor bookmarks.
 */
async function print(
  page: Page,
  { copied, paths }: LanguageEdition,
  html: string,
  { isDraft }: { isDraft: boolean },
): Promise<PDFDocument> {
  const address = copied.liveAddress(paths.print);
  await page.route('**/*', async (route) => {
    const { href } = new URL(route.request().url());
    if (href === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const target = copied.resolve(paths.print, href);
    const content =
      typeof target === 'object' && target.path.endsWith('.css') ? copied.files.get(target.path) : undefined;
    if (!content) return route.abort();
    return route.fulfill({ contentType: 'text/css; charset=utf-8', body: Buffer.from(content) });
  });
  await page.goto(address);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: !isDraft, outline: !isDraft });
  await page.unroute('**/*');
  return PDFDocument.load(pdf, { updateMetadata: false });
}
