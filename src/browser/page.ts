import { startKeeping } from './keep/start.ts';
import { startListening } from './listen/offer.ts';
import { startSearch } from './search/open-search.ts';
import { startTheme } from './theme-choice.ts';

/** What every page does beyond HTML and CSS, kept small: it is loaded with each of them. */

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

/** Another language stands beside the page for those who ask, in the menu or by the address; others load nothing. */
function startBeside(): void {
  const load = async (): Promise<void> => {
    try {
      (await import('./beside/beside.ts')).startBeside();
    } catch {
      // It did not come: the page is whole in its own language.
      delete document.documentElement.dataset['beside'];
    }
  };
  if (document.documentElement.dataset['beside']) void load();
  document.getElementById('languages')?.addEventListener('beforetoggle', load, { once: true });
}

/** Marks the words of a search on the page that it led to. */
async function showMarks(): Promise<void> {
  try {
    if (sessionStorage.getItem(`${siteId}:marks`)) (await import('./search/show-marks.ts')).showMarks();
  } catch {
    // Storage is closed to us, or the marks did not come: the page is whole without them.
  }
}

startTheme();
startLanguages();
startBeside();
startListening();
startPrint();
startCopying();
startHeadingLinks();
startSearch(showMarks);
startKeeping();
void showMarks();
