/** Words in one language, as they are spoken. */
export interface Run {
  text: string;
  lang: string;
}

/** A piece of a passage, as it stands in the page: a text, or an element that stands for words. */
export interface Part {
  node: Text | Element;
  text: string;
  lang: string;
}

/** What is read in one go: a paragraph, a heading, an item, a cell. */
export interface Passage {
  block: Element;
  lang: string;
  /** What is said before it and stands in no text: where a block of another voice begins, the heading of a cell. */
  lead: readonly Run[];
  parts: readonly Part[];
}

/** What is only for the eye, for the hand or for finding the way. The heading of a column is read with each cell. */
const unread =
  'nav, svg, script, style, template, noscript, thead, [popover], [aria-hidden="true"], .heading-link, ' +
  '.beside-bar, button:not(.term), input, select, textarea';

/** What is to be read of a part of the page, in the order of the page. */
export function passagesOf(root: Element): Passage[] {
  const passages: Passage[] = [];
  let open: Part[] | undefined;
  let lead: Run[] = [];

  const add = (block: Element, lang: string, part: Part): void => {
    if (!open && !part.text.trim()) return;
    if (!open) {
      open = [];
      passages.push({ block, lang, lead, parts: open });
      lead = [];
    }
    open.push(part);
  };
  const walk = (element: Element, block: Element, blockLang: string, lang: string): void => {
    for (const child of element.childNodes) {
      if (child instanceof Text) add(block, blockLang, { node: child, text: child.data, lang });
      if (!(child instanceof Element) || !isRead(child)) continue;
      const own = child.getAttribute('lang') || lang;
      const isBlock = !/^(?:inline|contents|ruby)/.test(getComputedStyle(child).display);
      if (isBlock) open = undefined;
      lead.push(...leadOf(child, own));
      const words = wordsFor(child);
      if (words !== undefined) add(block, blockLang, { node: child, text: words, lang: own });
      else if (isBlock) walk(child, child, own, own);
      else walk(child, block, blockLang, own);
      if (isBlock) open = undefined;
    }
  };
  const lang = languageOf(root);
  walk(root, root, lang, lang);
  return passages;
}

/** The language of an element’s words. */
export function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}

function isRead(element: Element): boolean {
  // Also what a closed part of the page holds is not seen.
  return !element.matches(unread) && (element.checkVisibility?.() ?? getComputedStyle(element).display !== 'none');
}

/** The words that an element without text stands for. */
function wordsFor(element: Element): string | undefined {
  if (element instanceof HTMLImageElement) return element.alt;
  return element instanceof HTMLBRElement ? ' ' : undefined;
}

function leadOf(element: Element, lang: string): Run[] {
  const label = element.matches('[role=note]') && element.getAttribute('aria-label');
  if (label) return [{ text: `${label}. `, lang }];
  if (!(element instanceof HTMLTableCellElement)) return [];
  const heading = element.closest('table')?.tHead?.rows[0]?.cells[element.cellIndex];
  const words = heading?.textContent.trim();
  return heading && words ? [{ text: `${words}: `, lang: languageOf(heading) }] : [];
}
