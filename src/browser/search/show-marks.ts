import box from '../floating-box.css?inline';
import style from './marks.css?inline';
import { button, element } from './elements.ts';
import { forgetMarks, takeMarks } from './left-marks.ts';
import { makeStemmer } from '../../search/words/stem.ts';
import { wordFinder } from './marked-words.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(box + style);

/** Marks the words that led to this page, until the reader clears them. */
export function showMarks(): void {
  clearMarks();
  const marks = takeMarks();
  const text = document.querySelector('main article');
  if (!marks || !text) return;
  const find = wordFinder(marks.wanted, makeStemmer(marks.rules));
  const ranges = textsIn(text).flatMap((node) =>
    find(node.data).map(([start, end]) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    }),
  );
  if (ranges.length === 0) return;
  // With the script, so that pages without marks load nothing of it.
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  if ('highlights' in CSS) CSS.highlights.set('search', new Highlight(...ranges));
  // Backwards, so that a mark does not move what comes after it.
  else for (const range of ranges.toReversed()) range.surroundContents(element('mark', { class: 'search-mark' }));
  const clear = button(marks.words.clear, () => {
    forgetMarks();
    clearMarks();
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  document.body.append(
    element(
      'div',
      { class: 'floating-box search-marks', role: 'status' },
      element('span', {}, marks.words.marked),
      ' ',
      clear,
    ),
  );
}

function clearMarks(): void {
  document.querySelector('.search-marks')?.remove();
  if ('highlights' in CSS) CSS.highlights.delete('search');
  for (const mark of document.querySelectorAll('mark.search-mark')) mark.replaceWith(...mark.childNodes);
}

/** The pieces of text in a part of the page that are read with it. */
function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('nav, script, style, [popover], [data-pagefind-ignore]')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
