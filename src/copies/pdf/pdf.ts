import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ageWords } from '../about-book.ts';
import { printPath } from '../book.ts';
import { languageOf, wordsOf, type Edition } from '../edition.ts';
import { liveAddress } from '../links.ts';
import { finishPdf } from './finish.ts';
import { readPageNumbers } from './page-numbers.ts';
import { toPaper } from './paper-page.ts';

/**
 * Makes the PDF of a language. One version of the browser makes the same bytes of the same site.
 * @param browser the locked one, `launchBrowser({ locked: true })`, wherever it runs
 * @throws when the page numbers in the contents would be wrong
 */
export async function makePdf(edition: Edition, tag: string, browser: Browser): Promise<Uint8Array> {
  const words = wordsOf(edition, tag);
  const { direction, updated } = languageOf(edition, tag);
  const styles = await readFile(join(import.meta.dirname, 'paper.css'), 'utf8');
  // A context of its own has a process of its own, which counts what it draws from the beginning.
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    // The contents need page numbers, which are known when all is laid out: once to read them, once with them.
    const numbers = await readPageNumbers(await print(page, edition, tag, toPaper(edition, tag, styles)));
    const source = toPaper(edition, tag, styles, numbers);
    const pdf = await print(page, edition, tag, source);
    const moved = [...(await readPageNumbers(pdf))]
      .filter(([id, number]) => numbers.get(id) !== number)
      .map(([id]) => id);
    if (moved.length > 0)
      throw new Error(
        `The PDF in ${tag} was laid out differently once its contents had page numbers; these moved: ${moved.join(', ')}.`,
      );
    return await finishPdf(pdf, {
      title: `${words('site.title')}: ${words('site.tagline')}`,
      subject: ageWords(edition, tag),
      lang: tag,
      direction,
      updated,
      source,
    });
  } finally {
    await context.close();
  }
}

/** Prints a page at its address on the web, so that its links lead there; what it loads comes from the built site, and nothing from the web. */
async function print(page: Page, { site }: Edition, tag: string, html: string): Promise<Uint8Array> {
  const address = liveAddress(site, printPath(tag));
  await page.route('**/*', async (route) => {
    const { href, pathname } = new URL(route.request().url());
    if (href === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const content = site.files.get(decodeURIComponent(pathname.slice(new URL(site.address).pathname.length)));
    if (!content || !pathname.endsWith('.css')) return route.abort();
    return route.fulfill({ contentType: 'text/css; charset=utf-8', body: Buffer.from(content) });
  });
  await page.goto(address);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  await page.unroute('**/*');
  return pdf;
}
