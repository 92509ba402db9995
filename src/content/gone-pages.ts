import { z } from 'zod';
import { day, languageTag, slug, text } from './schema-parts.ts';

/** Pages that are gone and that no other page stands for; `npm run delete` writes it. */
export const goneFile = 'content/gone.yaml';

/**
 * `content/gone.yaml`: by their slugs, pages that are gone. At each address readers hear what was there, in their
 * language.
 */
export const goneSchema = z.record(
  slug,
  z.strictObject({
    /** The day on which it went. */
    day,
    /** What it was called, by language; none where nobody knows any more. */
    titles: z.record(languageTag, text),
  }),
);

export type GonePages = z.infer<typeof goneSchema>;
export type GonePage = GonePages[string];
