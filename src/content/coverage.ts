import { z } from 'zod';

/** Where the site says what it tells of the record; a site need not say it. */
export const coverageFile = 'content/coverage.yaml';

/** By field of the record, where the site tells it. */
export const coverageSchema = z.record(
  z.string(),
  z.strictObject({
    /** How many sentences or entries the field has. */
    sentences: z.int().min(1),
    /** For each of them, in order, the pages that tell it, with the heading: `background#why`. */
    told: z.array(
      z.array(z.string().min(1)).min(1, 'must be the pages that tell this sentence, each with its heading, in “[…]”'),
    ),
  }),
);

export type Coverage = z.infer<typeof coverageSchema>;
