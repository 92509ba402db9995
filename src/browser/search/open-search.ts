import type { SearchSettings } from './settings.ts';
import type { SearchWorker } from './worker-finder.ts';

/** Asks for all that the first answer needs at once, while the dialog is still on its way. */
function preloadSearch(): SearchWorker | undefined {
  const { program, files, terms } = JSON.parse(
    document.getElementById('search-settings')?.textContent ?? '{}',
  ) as SearchSettings;
  for (const href of [...files, terms]) {
    // The WebAssembly, half of it all, is needed last.
    const fetchPriority = href.endsWith('.wasm') ? 'low' : 'auto';
    const link = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', fetchPriority, href };
    document.head.append(Object.assign(document.createElement('link'), link));
  }
  try {
    const worker: SearchWorker = new Worker(program, { type: 'module' });
    worker.onerror = () => (worker.isBroken = true);
    return worker;
  } catch {
    // The dialog sees to it.
    return undefined;
  }
}

/** The dialog has so many milliseconds to come. */
const patience = 6000;

/** Loads the search when somebody reaches for it: with a click, “/”, or Ctrl and K. */
export function startSearch(): void {
  let isPreloaded = false;
  let worker: SearchWorker | undefined;
  const load = (): Promise<typeof import('./dialog.ts')> => {
    // A copy on a disk (src/copies/) has its own way to its files.
    if (!isPreloaded && !('siteCopy' in window)) worker = preloadSearch();
    isPreloaded = true;
    return import('./dialog.ts');
  };
  const open = async (): Promise<void> => {
    try {
      const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
      (await Promise.race([load(), late])).openDialog(worker);
    } catch {
      // The dialog did not come; the search has a page of its own.
      location.href = document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? '';
    }
  };
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
