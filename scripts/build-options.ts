import type { BuildOptions } from '../src/build.ts';
import { startProgress } from '../src/build/progress.ts';
import { dateToday } from './date-today.ts';

/** What a build is told by the machine that it runs on; its progress begins here. */
export function buildOptions(): BuildOptions {
  return {
    today: dateToday(),
    siteUrl: process.env['SITE_URL'],
    ...startProgress(),
  };
}
