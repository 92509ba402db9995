import type { APIRoute } from 'astro';
import { fileAddress } from '../../pages/policy.ts';
import { wordsOf } from '../../pages/words.ts';
import { dataFiles } from '../../outputs/data-files.ts';
import { recordJsonSchema } from '../../outputs/record-json.ts';
import { sourceLanguage } from '../../site.ts';

/** What the record as data is made of. */
export const GET: APIRoute = ({ site, locals: { t } }) =>
  new Response(
    recordJsonSchema(new URL(fileAddress(dataFiles.recordSchema), site).href, (field) =>
      wordsOf(t)(sourceLanguage, `record.${field}`),
    ),
  );
