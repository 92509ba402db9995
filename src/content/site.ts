import { parseYaml } from './front-matter.ts';
import { siteSchema, type SiteSettings } from './site-schema.ts';

/** What the site is, relative to the project's root. */
export const siteFile = 'content/site.yaml';

/**
 * Reads what the site is.
 * @param text the text of `content/site.yaml`
 * @throws an error that says everything that does not fit, each with its line; `npm run check` says what to write
 * instead
 */
export function readSite(text: string): SiteSettings {
  const yaml = parseYaml(text, 0);
  const { data, error } = siteSchema.safeParse(yaml.value);
  if (data && yaml.errors.length === 0) return data;
  const faults = [
    ...yaml.errors,
    ...(yaml.errors.length > 0 ? [] : (error?.issues ?? [])).map(({ path, message }) => ({
      place: yaml.placeOf(path),
      message: `“${path.join('.')}” ${message}`,
    })),
  ];
  const lines = faults.map(({ place, message }) => `${siteFile}:${place.line}:${place.column}  ${message}`);
  throw new Error(lines.join('\n'));
}
