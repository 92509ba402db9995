import { escapeHtml } from '../../core/escape-html.ts';
import type { SearchSettings } from './settings.ts';

const field = 'search-kind';

/** The filter of a search, as HTML: the kinds of pages to which its answers can be narrowed, all of them at first. */
export function kindFilter({ words, kinds }: Pick<SearchSettings, 'words' | 'kinds'>): string {
  const all: SearchSettings['kinds'] = [['', words.all ?? ''], ...kinds];
  const choice = all.map(
    ([id, name], at) =>
      `<label><input type="radio" name="${field}" value="${escapeHtml(id)}"${at === 0 ? ' checked' : ''}>` +
      `${escapeHtml(name)}</label>`,
  );
  return `<fieldset class="search-kinds"><legend>${escapeHtml(words.kinds)}</legend>${choice.join('')}</fieldset>`;
}

/** The kind that is chosen in a search; an empty text stands for all. */
export function chosenKind(root: HTMLElement): string {
  return root.querySelector<HTMLInputElement>(`[name=${field}]:checked`)?.value ?? '';
}

/** Chooses a kind in a search; one that the site does not have changes nothing. */
export function chooseKind(root: HTMLElement, kind: string): void {
  for (const choice of root.querySelectorAll<HTMLInputElement>(`[name=${field}]`))
    choice.checked ||= choice.value === kind;
}

/** Tells each time that another kind is chosen in a search. */
export function onKind(root: HTMLElement, told: () => void): void {
  root.addEventListener('change', ({ target }) => {
    if ((target as HTMLInputElement).name === field) told();
  });
}
