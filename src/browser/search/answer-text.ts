import { foreignRuns, wordWithin } from '../../search/words/text-runs.ts';
import { element } from './elements.ts';

type Range = [start: number, end: number];
type Part = Node | string;

/**
 * Text of a page with what was found marked: marks are on words, not on what stands around them, and what is written in
 * the other direction is set apart from its neighbours.
 * @param html the page's text, escaped, with nothing but `<mark>` added to it
 */
export function markedElements(html: string, direction: 'ltr' | 'rtl'): Part[] {
  const read = element('span', {});
  read.innerHTML = html;
  let text = '';
  const marks: Range[] = [];
  for (const { nodeName, textContent } of read.childNodes) {
    const own = textContent ?? '';
    if (nodeName === 'MARK') {
      const [start, end] = wordWithin(own);
      if (start < end) marks.push([text.length + start, text.length + end]);
    }
    text += own;
  }
  const plain = ([start, end]: Range): Part[] => (start < end ? [text.slice(start, end)] : []);
  const marked = (range: Range): Part[] => divide(range, marks, (each) => element('mark', {}, ...plain(each)), plain);
  const runs = foreignRuns(text, direction);
  return divide([0, text.length], runs, (each) => element('bdi', {}, ...marked(each)), marked);
}

/** The parts of a range: those within some other ranges, which are in order, and those between them. */
function divide(
  [from, to]: Range,
  ranges: readonly Range[],
  within: (range: Range) => Node,
  between: (range: Range) => Part[],
): Part[] {
  const parts: Part[] = [];
  let at = from;
  for (const range of ranges) {
    const [start, end] = [Math.max(range[0], at), Math.min(range[1], to)];
    if (start >= end) continue;
    parts.push(...between([at, start]), within([start, end]));
    at = end;
  }
  return [...parts, ...between([at, to])];
}
