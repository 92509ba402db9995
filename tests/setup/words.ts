import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GonePages } from '../../src/content/gone-pages.ts';
import type { Language } from '../../src/content/schemas.ts';
import type { SiteSettings } from '../../src/content/site-schema.ts';
import { projectRoot } from './built-site.ts';

const read = (path: string): string => readFileSync(join(projectRoot, 'content', path), 'utf8');

/** What the site under test says of itself. */
export const settings = parse(read('site.yaml')) as SiteSettings;

/** The pages of the site under test that are gone. */
export const gone = existsSync(join(projectRoot, 'content/gone.yaml')) ? (parse(read('gone.yaml')) as GonePages) : {};

/** Whether a file stands at an address at which a page was, and is no more. */
export function isFormer(file: string): boolean {
  const slugs = [...Object.keys(settings.moved), ...Object.keys(gone)];
  return slugs.some((slug) => file.endsWith(`/${slug}/index.html`));
}

/** The languages of the site under test. */
export const languages = JSON.parse(read('languages.json')) as Language[];

/** The language that its pages are written in first. */
export const { source } = settings;

/** The tags of all its languages, of those that are complete, and of those that are translated into. */
export const tags = languages.map(({ tag }) => tag);
export const completeTags = languages.flatMap(({ tag, complete }) => (complete === false ? [] : [tag]));
export const translatedTags = tags.filter((tag) => tag !== source);

/** The language that is written from right to left. */
export const rightToLeft = languages.find(({ direction }) => direction === 'rtl')?.tag ?? '';

/** The files of the pages that are written in a language. */
export function pagesIn(tag: string): string[] {
  const folder = join(projectRoot, 'content/docs', tag);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/.test(file));
}

/** The words of the interface in a language, as far as it has them. */
export function wordsIn(tag: string): Record<string, string> {
  return JSON.parse(read(`i18n/${tag}.json`)) as Record<string, string>;
}

const words = wordsIn(source);

/**
 * A word of the interface in the source language, with values in the place of `{{name}}`.
 * @throws where the site has no such word
 */
export function word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = words[key];
  if (text === undefined) throw new Error(`The interface has no “${key}”`);
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}
