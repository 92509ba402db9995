import type { Page } from 'playwright-core';
import { badEnds, longestName, mayBeCut, unspaced } from '../setup/bad-ends.ts';

/** Widths of windows, in CSS pixels: the narrowest, a phone's, a desktop's. */
export const widths = [320, 390, 1280] as const;

/**
 * Where a line ends or a word is cut as it should not, as “end ⏎ start”; each text by the rules of its language.
 * @param free languages in which no more is asked of lines than that they end between words
 */
export async function badLineEnds(page: Page, free: readonly string[] = []): Promise<string[]> {
  const rules = Object.entries(badEnds).map(
    ([locale, pairs]) => [locale, pairs.map((pair) => pair.map(({ source, flags }) => ({ source, flags })))] as const,
  );
  return page.evaluate(
    ({ rules: given, cut, longest, anywhere, free: languages }) => {
      const pieces = new RegExp(`${anywhere}+|(?:(?!${anywhere})\\S)+|[ \\n]+|\\u00A0`, 'gu');
      const isUnspaced = new RegExp(anywhere, 'u');
      const mayStandOnTwo = new RegExp(cut, 'u');
      const patterns = given.map(
        ([locale, pairs]) =>
          [locale, pairs.map((pair) => pair.map(({ source, flags }) => new RegExp(source, flags)))] as const,
      );
      const isBad = (locale: string, end: string, start: string): boolean =>
        patterns.some(
          ([of, pairs]) =>
            (of === '' || of === locale) && pairs.some(([before, after]) => before?.test(end) && after?.test(start)),
        );
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found: string[] = [];
      let block: Element | null = null;
      let line = '';
      let bottom = 0;
      /** What is asked of an element is asked once: many words, and many texts, stand in the same. */
      const askedOnce = <Answer>(ask: (element: Element) => Answer): ((element: Element) => Answer) => {
        const known = new Map<Element, Answer>();
        return (element) => {
          const answer = known.has(element) ? (known.get(element) as Answer) : ask(element);
          known.set(element, answer);
          return answer;
        };
      };
      const blockOf = askedOnce((element: Element): Element | null =>
        /^(inline|contents)/.test(getComputedStyle(element).display) && !element.matches('button:not(.term)')
          ? element.parentElement && blockOf(element.parentElement)
          : element,
      );
      /** What only a screen reader is to find stands in a box of a pixel. */
      const isClipped = askedOnce(
        (element: Element): boolean =>
          getComputedStyle(element).clipPath !== 'none' ||
          (element.parentElement !== null && isClipped(element.parentElement)),
      );
      const isLeftOut = askedOnce(
        (element: Element): boolean =>
          !element.checkVisibility() || element.closest('code, pre, script, svg, .skip') !== null || isClipped(element),
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.nodeValue ?? '';
        if (!parent || !text.trim() || isLeftOut(parent)) continue;
        // What is kept whole would be a column of its own.
        if (parent.matches('.w') && /flex|grid/.test(getComputedStyle(parent.parentElement ?? parent).display))
          found.push(`torn out of its text: ${text}`);
        const own = blockOf(parent);
        if (own !== block) [block, line, bottom] = [own, '', 0];
        const locale = parent.closest('[lang]')?.getAttribute('lang') ?? '';
        const isFree = languages.includes(locale);
        for (const { 0: piece, index } of text.matchAll(pieces)) {
          if (/^[ \n]+$/.test(piece)) {
            line += ' ';
            continue;
          }
          range.setStart(node, index);
          range.setEnd(node, index + piece.length);
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
          const [first, last] = [boxes[0], boxes.at(-1)];
          if (!first || !last) continue;
          if (bottom > 0 && first.top >= bottom - 2) {
            const end = line.trimEnd();
            if (!isFree && isBad(locale, end, piece)) found.push(`${end.slice(-20)} ⏎ ${piece}`);
            line = '';
          }
          // A word on two lines: right where it has a hyphen, soft or hard, and is no name.
          const isCut = last.top >= first.bottom - 2 && /\p{L}{2}|\d{2}/u.test(piece) && !isUnspaced.test(piece);
          const isLong = isFree || piece.length > longest;
          if (isCut && !mayStandOnTwo.test(piece) && !(isLong && /[-–]/.test(piece))) found.push(`cut: ${piece}`);
          line += piece;
          bottom = last.bottom;
        }
      }
      return [...new Set(found)];
    },
    { rules, cut: mayBeCut.source, longest: longestName, anywhere: unspaced, free },
  );
}
