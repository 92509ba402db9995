import { readFile } from 'node:fs/promises';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pagefind as it comes, on the same pages, for comparison. */
export interface VanillaSearch {
  /** Addresses of the first answers. */
  search(query: string, locale: string): Promise<string[]>;
  close(): void;
}

interface Instance {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Indexes a built site with Pagefind's own settings. */
export async function vanillaSearch(site: string): Promise<VanillaSearch> {
  const folder = mkdtempSync(join(tmpdir(), 'vanilla-search-'));
  const { index } = await createIndex({});
  await index?.addDirectory({ path: site });
  for (const { path, content } of (await index?.getFiles())?.files ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await close();
  const { createInstance } = (await import(join(folder, 'pagefind.js'))) as {
    createInstance(options: object): Instance;
  };
  const instances = new Map<string, Instance>();
  const online = globalThis.fetch;
  globalThis.fetch = (async (address: string) =>
    new Response(
      new Uint8Array(await readFile(join(folder, address.slice('/vanilla/'.length).replace(/\?.*/, '')))),
    )) as typeof fetch;
  return {
    async search(query, locale) {
      // It takes its language from the page.
      Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => locale }) } });
      const instance = instances.get(locale) ?? createInstance({ basePath: '/vanilla/', noWorker: true });
      instances.set(locale, instance);
      await instance.init();
      const { results } = await instance.search(query);
      Reflect.deleteProperty(globalThis, 'document');
      return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(({ url }) => url);
    },
    close() {
      globalThis.fetch = online;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
