import { PDFDocument } from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ageWords } from '../about-book.ts';
import { booksIn, titleOf, type Book } from '../book.ts';
import { latest, type LanguageEdition } from '../language-edition.ts';
import { finishPdf } from './finish.ts';
import { readPageNumbers } from './page-numbers.ts';
import { PaperPage } from './paper-page.ts';

/**
 * Makes the PDF of a language, or of two side by side. One version of the browser makes the same bytes of the same
 * site.
 * @param browser the locked one, `launchBrowser({ locked: true })`, wherever it runs
 * @throws when the page numbers in the contents would be wrong
 */
export async function makePdf(book: Book, browser: Browser): Promise<Uint8Array> {
  const { edition } = book;
  const { tag, direction } = edition;
  const paper = new PaperPage(book, await paperStyles(book));
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
    const updated = latest(booksIn(book).map((each) => each.edition.updated));
    const facts = { title: titleOf(book), subject: ageWords(edition), lang: tag, direction, updated, source };
    return await finishPdf(document, facts);
  } finally {
    await context.close();
  }
}

/** What paper needs beyond the site’s own style sheets; rows of two languages are those of a page that is open. */
async function paperStyles({ beside }: Book): Promise<string> {
  const sheets = [...(beside ? ['../../browser/beside/beside.css'] : []), 'paper.css'];
  const styles = sheets.map((name) => readFile(join(import.meta.dirname, name), 'utf8'));
  return (await Promise.all(styles)).join('\n');
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
