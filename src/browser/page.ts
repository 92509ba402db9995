import type { SearchSettings } from './search/settings.ts';
import { startKeeping } from './keep/start.ts';

/** What every page does beyond HTML and CSS, kept small: it is loaded with each of them. */

const themeKey = `${siteId}:theme`;

function startTheme(): void {
  const choice = document.querySelector<HTMLElement>('[data-theme-choice]');
  if (!choice) return;
  choice.hidden = false;
  const current = document.documentElement.dataset['theme'] ?? 'auto';
  for (const input of choice.querySelectorAll('input')) {
    input.checked = input.value === current;
    input.addEventListener('change', () => {
      if (input.value === 'auto') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = input.value;
      try {
        localStorage.setItem(themeKey, input.value);
      } catch {
        // Storage may be closed to us; then the choice holds for this page.
      }
    });
  }
}

function startPrint(): void {
  for (const item of document.querySelectorAll<HTMLElement>('[data-print]')) {
    item.hidden = false;
    item.addEventListener('click', () => print());
  }
}

/** A click on the link beside a heading also copies it. */
function startHeadingLinks(): void {
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.heading-link');
    if (!link) return;
    try {
      await navigator.clipboard.writeText(link.href);
      link.dataset['copied'] = '';
      setTimeout(() => delete link.dataset['copied'], 2000);
    } catch {
      // No clipboard here: the link still puts the section's address into the address bar.
    }
  });
}

/** Asks for all that the first answer needs at once, while the dialog is still on its way. */
function preloadSearch(): void {
  const { program, wasm, pack, terms } = JSON.parse(
    document.getElementById('search-settings')?.textContent ?? '{}',
  ) as SearchSettings;
  const preload = (attributes: Partial<HTMLLinkElement>): void =>
    document.head.append(Object.assign(document.createElement('link'), attributes));
  preload({ rel: 'modulepreload', href: program });
  for (const href of [wasm, pack, terms]) preload({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
}

/** The search is loaded when somebody reaches for it. */
function startSearch(): void {
  let isPreloaded = false;
  const open = async (): Promise<void> => {
    // A copy on a disk (src/copies/) has its own way to its files.
    if (!isPreloaded && !('siteCopy' in window)) preloadSearch();
    isPreloaded = true;
    try {
      (await import('./search/dialog.ts')).openDialog();
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

/** Long words are copied without the places at which they may be divided. */
function startCopying(): void {
  document.addEventListener('copy', (event) => {
    const text = `${getSelection()}`;
    if (!text.includes('\u00AD')) return;
    event.clipboardData?.setData('text/plain', text.replaceAll('\u00AD', ''));
    event.preventDefault();
  });
}

/** Sections have the same anchors in every language: another language opens at the section that is being read. */
function startLanguages(): void {
  document.getElementById('languages')?.addEventListener('beforetoggle', () => {
    const headings = [...document.querySelectorAll<HTMLElement>('.heading > [id]')];
    const top = (heading: HTMLElement): number => heading.getBoundingClientRect().top;
    // The section that the address names, as long as it is in view: near the end of a page it cannot come to the top.
    const named = headings.find(
      (heading) => heading.matches(':target') && top(heading) >= 0 && top(heading) < innerHeight,
    );
    const section = named ?? headings.findLast((heading) => top(heading) < innerHeight / 3);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keep-section]'))
      link.hash = section?.id ?? '';
  });
}

/** The words of a search are marked on the page that it led to. */
async function startMarks(): Promise<void> {
  try {
    if (sessionStorage.getItem(`${siteId}:marks`)) (await import('./search/dialog.ts')).showMarks();
  } catch {
    // Storage is closed to us, or the marks did not come: the page is whole without them.
  }
}

startTheme();
startLanguages();
startPrint();
startCopying();
startHeadingLinks();
startSearch();
startKeeping();
void startMarks();
