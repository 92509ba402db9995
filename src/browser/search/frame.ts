import { escapeHtml } from '../../core/escape-html.ts';
import { kindFilter } from './kind-filter.ts';
import type { SearchSettings } from './settings.ts';

/**
 * The frame of a search, as HTML: the field, the kinds to which answers can be narrowed, and the places for what is
 * found. The page of the search brings it along, so that nothing moves when answers come, and so that it has words and
 * a way on for as long as its script does not come; the dialog puts it in when it opens.
 */
export function searchFrame(settings: SearchSettings): string {
  const { words, searched, glossary } = settings;
  const [label, placeholder] = [escapeHtml(words.label), escapeHtml(words.placeholder)];
  return (
    '<div class="search-box"><search>' +
    '<input type="search" role="combobox" aria-autocomplete="list" aria-expanded="false" ' +
    `aria-controls="search-answers" aria-label="${label}" placeholder="${placeholder}" ` +
    'dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">' +
    `${kindFilter(settings)}</search>` +
    (searched === undefined ? '' : `<p class="note">${escapeHtml(searched)}</p>`) +
    `<p class="search-status" role="status"></p><div class="search-above"></div>` +
    `<div id="search-answers" role="listbox" aria-label="${label}" data-search-results></div>` +
    `<div class="search-rest"><div class="search-late"><p>${escapeHtml(words.slow)}</p>` +
    `<p><a href="${escapeHtml(glossary)}">${escapeHtml(words.glossary)}</a></p></div></div></div>`
  );
}
