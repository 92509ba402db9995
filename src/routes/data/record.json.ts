import type { APIRoute } from 'astro';
import site from 'virtual:site';
import { dataFiles } from '../../outputs/data-files.ts';
import { recordJson } from '../../outputs/record-json.ts';

const { fileAddress, fullAddress, record } = site;
/** The record as data. */
export const GET: APIRoute = () => new Response(recordJson(record, fullAddress(fileAddress(dataFiles.recordSchema))));
