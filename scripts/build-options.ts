import type { BuildOptions } from '../src/build.ts';
import { startProgress } from '../src/build/progress.ts';

/** What a build is told by the machine that it runs on; its progress begins here. */
export function buildOptions(): BuildOptions {
  return {
    today: new Date().toISOString().slice(0, 10),
    siteUrl: process.env['SITE_URL'],
    ...startProgress(),
  };
}
