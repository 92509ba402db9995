import type { SearchSettings } from './settings.ts';

/**
 * The frame of a search, as HTML: the field, the kinds to which answers can be narrowed, and the places for what is
 * found. The page of the search brings it along, so that nothing moves when answers come, and so that it has words and
 * a way on for as long as its script does not come; the dialog puts it in when it opens.
 */
export function searchFrame({ words, kinds, searched, glossary }: SearchSettings): string {
  const all: SearchSettings['kinds'] = [['', words.all ?? ''], ...kinds];
  const choice = all.map(
    ([id, name], at) =>
      `<label><input type="radio" name="search-kind" value="${safe(id)}"${at === 0 ? ' checked' : ''}>` +
      `${safe(name)}</label>`,
  );
  return (
    '<div class="search-box"><search>' +
    '<input type="search" role="combobox" aria-autocomplete="list" aria-expanded="false" ' +
    `aria-controls="search-answers" aria-label="${safe(words.label)}" placeholder="${safe(words.placeholder)}" ` +
    'dir="auto" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">' +
    `<fieldset class="search-kinds"><legend>${safe(words.kinds)}</legend>${choice.join('')}</fieldset></search>` +
    (searched === undefined ? '' : `<p class="note">${safe(searched)}</p>`) +
    `<p class="search-status" role="status"></p><div class="search-above"></div>` +
    `<div id="search-answers" role="listbox" aria-label="${safe(words.label)}" data-search-results></div>` +
    `<div class="search-rest"><div class="search-late"><p>${safe(words.slow)}</p>` +
    `<p><a href="${safe(glossary)}">${safe(words.glossary)}</a></p></div></div></div>`
  );
}

/** Text within HTML or within an attribute. */
function safe(text = ''): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
