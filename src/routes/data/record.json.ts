import type { APIRoute } from 'astro';
import { fileAddress, record } from '../../pages/policy.ts';
import { dataFiles } from '../../outputs/data-files.ts';
import { recordJson } from '../../outputs/record-json.ts';

/** The record as data. */
export const GET: APIRoute = ({ site }) =>
  new Response(recordJson(record, new URL(fileAddress(dataFiles.recordSchema), site).href));
