import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownPage } from './pages/shown-page.ts';
import type { SiteData } from './pages/site-data.ts';

/** What pages are made of. Astro’s bundle holds none of it, so that one bundle serves whatever is written. */
export interface HandedData {
  site: SiteData;
  /** Each page that is written, by `<locale>/<slug>`. */
  pages: Readonly<Record<string, ShownPage>>;
}

/**
 * Where it lies while a process makes pages: what Astro loads stands in a world of its own, and other builds may run
 * beside this one.
 */
function fileOf(root: string, part: keyof HandedData): string {
  return join(root, '.build', `site-${process.pid}`, `${part}.json`);
}

/** Hands all of it over. @param root the project's root */
export function handData(root: string, data: HandedData): void {
  for (const part of ['site', 'pages'] as const) {
    const file = fileOf(root, part);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, JSON.stringify(data[part]));
  }
}

/** Takes a part of it over; nothing where nothing was handed over (`astro sync`). */
export function handedData<Part extends keyof HandedData>(root: string, part: Part): HandedData[Part] | undefined {
  const file = fileOf(root, part);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as HandedData[Part]) : undefined;
}
