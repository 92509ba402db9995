import type { Locator, Page } from 'playwright-core';
import type { Open } from './use-site.ts';
import { pageIn, pageOf } from './site-pages.ts';

/** The search of the page, in its dialog or in the page. */
export function searchOf(page: Page): { field: Locator; list: Locator; answers: Locator; status: Locator } {
  return {
    field: page.getByRole('combobox'),
    list: page.locator('[data-search-results]'),
    answers: page.locator('a[data-search-result]'),
    status: page.locator('.search-box [role=status]'),
  };
}

/** Waits until the list is final for the query in the field. */
export async function answered(page: Page): Promise<void> {
  await page.locator('[data-search-results][data-ready]').waitFor({ state: 'attached' });
}

/** Puts a query into the open search and waits for its answers. */
export async function ask(page: Page, query: string): Promise<void> {
  await searchOf(page).field.fill(query);
  await answered(page);
}

/** Opens the dialog with its key. */
export async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog[open] input[type=search]').waitFor();
}

/** Where the answers lead, below the site's host. */
export async function answerAddresses(page: Page): Promise<string[]> {
  return searchOf(page).answers.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** Opens the page of a language's search on a query and waits for its answers. */
export async function openAnswers(
  open: Open,
  query: string,
  { locale = 'de', prepare }: { locale?: string; prepare?: ((page: Page) => Promise<unknown>) | undefined } = {},
): Promise<Page> {
  const page = await open(`${pageIn(locale, pageOf.search)}?${new URLSearchParams({ q: query })}`, {}, prepare);
  await answered(page);
  return page;
}
