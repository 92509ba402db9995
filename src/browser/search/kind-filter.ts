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

/** Tells which kind is chosen in a search, each time that another is; an empty text stands for all. */
export function onKind(root: HTMLElement, told: (kind: string) => void): void {
  root.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name === field) told(value);
  });
}
