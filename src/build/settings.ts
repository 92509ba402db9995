import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languagesFile } from '../content/known-files.ts';
import { languagesSchema, type Language } from '../content/schemas.ts';
import type { SiteSettings } from '../content/site-schema.ts';
import { readSite, siteFile } from '../content/site.ts';

/** What a command knows of the site that needs nothing of its pages. */
export interface Settings {
  settings: SiteSettings;
  /** Every language of the site, in the order in which readers are offered them. */
  languages: Language[];
}

/**
 * Reads what the site is, and its languages.
 * @throws when one of the two files is missing, or does not fit, or they name different languages
 */
export async function readSettings(root: string): Promise<Settings> {
  const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
  const settings = readSite(await read(siteFile));
  const { data, error } = languagesSchema.safeParse(JSON.parse(await read(languagesFile)));
  if (!data) throw new Error(`${languagesFile} does not fit: ${error.message}. Run npm run check to see where.`);
  if (!data.some(({ tag }) => tag === settings.source)) {
    const listed = data.map(({ tag }) => tag).join(', ');
    throw new Error(
      `${siteFile} says “source: ${settings.source}”, and ${languagesFile} lists ${listed || 'no language'}. ` +
        'Name one that it lists, or add it there.',
    );
  }
  return { settings, languages: data };
}
