import { changeId, newestFirst, type ChangeNote } from './changes.ts';
import type { ContentFile } from './content-files.ts';
import { parseYaml } from './front-matter.ts';
import { addressOf, readPage, type Page } from './page.ts';
import {
  changeSchema,
  languagesSchema,
  recordSchema,
  sourcesSchema,
  stringsSchema,
  type PolicyRecord,
  type Sources,
  type Language,
  type Strings,
} from './schemas.ts';

import { readSite, siteFile } from './site.ts';
import type { SiteSettings } from './site-schema.ts';

export { readContentFiles, type ContentFile } from './content-files.ts';

/** All content, read and fitting its schemas. */
export interface Content {
  pages: Page[];
  record: PolicyRecord;
  sources: Sources;
  /** Interface words by language. */
  strings: Record<string, Strings>;
  /** The notes on changes, the newest first. */
  changes: ChangeNote[];
  languages: Language[];
  /** What the site is. */
  settings: SiteSettings;
}

/**
 * Content that has passed the checks, ready to build from.
 * @throws an error with the schema's words where a file does not fit; run the checks first for findings with places
 */
export function toContent(files: readonly ContentFile[]): Content {
  const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
  const textOf = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${path} is missing`);
    return text;
  };
  const pages = [...texts].flatMap(([path, text]) => {
    const address = addressOf(path);
    return address ? [readPage(address, text)] : [];
  });
  const strings = [...texts].flatMap(([path, text]) => {
    const locale = /^content\/i18n\/([^/]+)\.json$/.exec(path)?.[1];
    return locale ? [[locale, stringsSchema.parse(JSON.parse(text))] as const] : [];
  });
  const changes = [...texts].flatMap(([path, text]) => {
    const id = changeId(path);
    return id ? [{ id, ...changeSchema.parse(parseYaml(text, 0).value) }] : [];
  });
  return {
    pages,
    changes: newestFirst(changes),
    record: recordSchema.parse(parseYaml(textOf('content/record.yaml'), 0).value),
    sources: sourcesSchema.parse(parseYaml(textOf('content/sources.yaml'), 0).value),
    strings: Object.fromEntries(strings),
    settings: readSite(textOf(siteFile)),
    languages: languagesSchema.parse(JSON.parse(textOf('content/languages.json'))),
  };
}
