import type { APIRoute } from 'astro';
import { fileAddress, record } from '../../components/policy.ts';
import { dataFiles } from '../../exports/data-files.ts';
import { recordJson } from '../../exports/record-json.ts';

/** The record as data. */
export const GET: APIRoute = ({ site }) => new Response(recordJson(record, new URL(fileAddress(dataFiles.recordSchema), site).href));
