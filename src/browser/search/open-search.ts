import { startEarly, type EarlyStart } from './early-start.ts';
import { readSettings } from './settings.ts';

/** The dialog has so many milliseconds to come. */
const patience = 6000;

/** Loads the search when somebody reaches for it: with a click, “/”, or Ctrl and K. */
export function startSearch(): void {
  let early: EarlyStart | undefined;
  const open = async (): Promise<void> => {
    early ??= startEarly(readSettings(document));
    try {
      const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
      (await Promise.race([import('./dialog.ts'), late])).openDialog(early);
    } catch {
      // The dialog did not come; the search has a page of its own.
      location.href = document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ?? '';
    }
  };
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
