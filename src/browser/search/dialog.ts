import styles from './search.css?inline';
import { askedParameters } from './asked.ts';
import { element } from './elements.ts';
import { markForeignWords } from './foreign-words.ts';
import { searchFrame } from './frame.ts';
import { onlineSearchBox } from './online-search-box.ts';
import { readSettings } from './settings.ts';
import type { SearchWorker } from './search-worker.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page, made when it is opened first; where the page is the search's own, its field is there
 * already.
 * @param worker that the page has started for it
 * @param showMarks marks the words of the search on the page that is open
 */
export function openDialog(worker: SearchWorker | undefined, showMarks: () => Promise<void>): void {
  const field = document.querySelector<HTMLInputElement>('[data-search-page] input[type=search]');
  if (field) {
    field.focus();
    field.select();
    return;
  }
  dialog ??= makeDialog(worker, showMarks);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(worker: SearchWorker | undefined, showMarks: () => Promise<void>): HTMLDialogElement {
  const settings = readSettings(document);
  const { words } = settings;
  const all = element('a', { href: settings.page }, words.page);
  const close = element('button', { type: 'button', class: 'search-close' }, words.close);
  // With the script, and not with each page: few open the search on a page that they read.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const made = element('dialog', { class: 'search-dialog', 'aria-label': words.title ?? '' });
  const root = element('div', {});
  root.innerHTML = searchFrame(settings);
  const box = onlineSearchBox(root, settings, worker, {
    onQuery: (query, kind) => {
      const asked = new URLSearchParams(askedParameters(query, kind));
      all.setAttribute('href', asked.size > 0 ? `${settings.page}?${asked}` : settings.page);
    },
    onEscape: () => made.close(),
  });
  made.append(close, root, element('p', { class: 'search-foot' }, element('span', {}, words.keys), ' ', all));
  markForeignWords(made, settings);
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', (event) => {
    // A click on the backdrop, or on an answer on the page that is open already.
    const link = (event.target as Element).closest('a');
    if (event.target === made || link) made.close();
    if (link?.pathname === location.pathname) setTimeout(showMarks);
  });
  document.body.append(made);
  fitAboveKeyboard(made);
  box.warm();
  return made;
}

/** Keeps the dialog within what a phone's keyboard leaves of the window. */
function fitAboveKeyboard(made: HTMLDialogElement): void {
  const { visualViewport: view } = window;
  const adjust = (): void => made.style.setProperty('--room', `${view?.height ?? innerHeight}px`);
  view?.addEventListener('resize', adjust);
  adjust();
}
