import { isolates } from '../../core/isolates.ts';
import { element } from './elements.ts';
import type { SearchSettings } from './settings.ts';

const marks = /([\u2066\u2067\u2069])/;

/**
 * Gives words that were set apart their language, as the pages of the site have it: in what stands in an element, and
 * in all that is put into it later. Where the reader's language has all words, there is nothing to do.
 */
export function markForeignWords(root: HTMLElement, { foreign }: Pick<SearchSettings, 'foreign'>): void {
  if (!foreign) return;
  const { lang, dir } = foreign;
  const mark = (): void => {
    let depth = 0;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const all: Text[] = [];
    while (texts.nextNode()) all.push(texts.currentNode as Text);
    for (const text of all) {
      const parts = text.data.split(marks);
      // Where an element stands among the words, they are marked before and behind it.
      if (parts.length === 1 && depth === 0) continue;
      const marked = parts.flatMap((part): (Node | string)[] => {
        if (part === isolates.ltr || part === isolates.rtl) depth += 1;
        else if (part === isolates.end) depth -= 1;
        else if (part !== '') return depth > 0 ? [element('bdi', { lang, dir }, part)] : [part];
        return [];
      });
      text.replaceWith(...marked);
    }
  };
  mark();
  new MutationObserver(mark).observe(root, { childList: true, subtree: true, characterData: true });
}
