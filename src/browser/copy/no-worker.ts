/**
 * Browsers refuse workers from a disk: the page finds by itself. The bundler puts this in the place of
 * `search/search-worker.ts`.
 */
export function startWorker(): undefined {
  return undefined;
}
