import type { APIRoute } from 'astro';
import site from 'virtual:site';
import { wordsOf } from '../../pages/words.ts';
import { dataFiles } from '../../outputs/data-files.ts';
import { recordJsonSchema } from '../../outputs/record-json.ts';
import { sourceLanguage } from '../../site.ts';

const { fileAddress, fullAddress } = site;
/** What the record as data is made of. */
export const GET: APIRoute = ({ locals: { t } }) =>
  new Response(
    recordJsonSchema(fullAddress(fileAddress(dataFiles.recordSchema)), (field) =>
      wordsOf(t)(sourceLanguage, `record.${field}`),
    ),
  );
