import { PDFDocument } from '@cantoo/pdf-lib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { brandOf, paperBrandStyles } from '../../core/brand.ts';
import { ageWords } from '../about-book.ts';
import { booksIn, titleOf, type Book } from '../book.ts';
import { latest, type LanguageEdition } from '../language-edition.ts';
import { finishPdf } from './finish.ts';
import { placePageNumbers } from './page-numbers.ts';
import { PaperPage } from './paper-page.ts';

/**
 * Makes the PDF of a language, or of two side by side. One version of the browser makes the same bytes of the same
 * site.
 * @param browser the locked one, `launchBrowser({ locked: true })`, wherever it runs
 * @throws when the contents cannot be given their page numbers
 */
export async function makePdf(book: Book, browser: Browser): Promise<Uint8Array> {
  const { edition } = book;
  const { tag, direction } = edition;
  const paper = new PaperPage(book, await paperStyles(book));
  // A context of its own has a process of its own, which counts what it draws from the beginning.
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    const source = paper.toHtml();
    const document = await print(page, edition, source);
    placePageNumbers(document, paper.anchors, direction);
    const updated = latest(booksIn(book).map((each) => each.edition.updated));
    const facts = { title: titleOf(book), subject: ageWords(edition), lang: tag, direction, updated, source };
    return await finishPdf(document, facts);
  } finally {
    await context.close();
  }
}

/** What paper needs beyond the site’s own style sheets; rows of two languages are those of a page that is open. */
async function paperStyles({ edition, beside }: Book): Promise<string> {
  const sheets = [...(beside ? ['../../browser/beside/beside.css'] : []), 'paper.css'];
  const styles = sheets.map((name) => readFile(join(import.meta.dirname, name), 'utf8'));
  return [...(await Promise.all(styles)), paperBrandStyles(brandOf(edition.copied.site.settings))].join('\n');
}

/**
 * Prints a page at its address on the web, so that its links lead there; what it loads comes from the built site, and
 * nothing from the web.
 */
async function print(page: Page, { copied, paths }: LanguageEdition, html: string): Promise<PDFDocument> {
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
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Infinity });
}
