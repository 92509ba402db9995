import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { attribute, elementsOf } from './html.ts';
import type { BuiltSite } from './provided.ts';

/** Asks where the site is, and waits until it is built. */
async function builtSite(): Promise<BuiltSite> {
  const response = await fetch(inject('building'));
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as BuiltSite;
}

/**
 * The root of the project whose site the tests look at, its content, and what was built of it; and the address of the
 * site, without a slash at its end.
 */
export const { projectRoot, siteUrl } = await builtSite();

/** The built site. */
export const dist = join(projectRoot, 'dist');

/** Every file and folder of the built site, relative to it, sorted. */
export const siteFiles = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** Its HTML files. */
export const htmlFiles = siteFiles.filter((file) => file.endsWith('.html'));

/** A file of the built site. */
export function readSite(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}

const parsed = new Map<string, ReturnType<typeof elementsOf>>();

/** The elements of a page of the built site, which is parsed once. */
export function elementsIn(file: string): ReturnType<typeof elementsOf> {
  const elements = parsed.get(file) ?? elementsOf(readSite(file));
  parsed.set(file, elements);
  return elements;
}

/**
 * Whether a page shows the text of the source language, in the frame of a language into which it is not translated
 * yet.
 */
export function standsIn(file: string): boolean {
  const article = elementsIn(file).find(({ tagName }) => tagName === 'article');
  // In a print edition, each page is an article.
  const isPage = article !== undefined && attribute(article, 'data-print-page') === undefined;
  return isPage && attribute(article, 'lang') !== undefined;
}
