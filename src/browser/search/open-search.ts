import { startWorker, type SearchWorker } from './search-worker.ts';
import type { SearchSettings } from './settings.ts';

/** The dialog has so many milliseconds to come. */
const patience = 6000;

/**
 * Loads the search when somebody reaches for it: with a click, “/”, or Ctrl and K; and on the page of the search at
 * once.
 * @param showMarks marks the words of a search on the page
 */
export function startSearch(showMarks: () => Promise<void>): void {
  let started: { worker: SearchWorker | undefined } | undefined;
  const worker = (): SearchWorker | undefined => {
    const settings = document.getElementById('search-settings')?.textContent ?? '{}';
    started ??= { worker: startWorker(JSON.parse(settings) as SearchSettings) };
    return started.worker;
  };
  const load = (): Promise<typeof import('./dialog.ts')> => {
    worker();
    return import('./dialog.ts');
  };
  const open = async (): Promise<void> => {
    try {
      const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
      (await Promise.race([load(), late])).openDialog(worker(), showMarks);
    } catch {
      // The dialog did not come; the search has a page of its own.
      location.href = document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? '';
    }
  };
  const place = document.querySelector<HTMLElement>('[data-search-page]');
  // In a copy on a disk, this page has a script of its own (src/browser/copy/search.ts).
  if (place && !('siteCopy' in window)) {
    worker();
    import('./search-page.ts').then(
      ({ startSearchPage }) => startSearchPage(place, worker()),
      // The page has words for that, and leads to the glossary.
      () => undefined,
    );
  }
  // A finger or a mouse goes down a tenth of a second before it clicks; the click tells of what does not come.
  document.addEventListener('pointerdown', ({ target }) => {
    if ((target as Element).closest('[data-search-open]')) load().catch(() => undefined);
  });
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target as Element).closest('[data-search-open]'))
      return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
    const wanted =
      (event.key === '/' && !typing) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
    if (!wanted || (event.key === '/' && (event.ctrlKey || event.metaKey || event.altKey))) return;
    event.preventDefault();
    void open();
  });
}
