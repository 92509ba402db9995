import type { Element } from 'hast';
import { s } from 'hastscript';
import { wrap } from '../core/wrap.ts';

/** What stands on a cover. */
export interface Cover {
  title: string;
  subtitle: string;
  /** The line at the foot: how old the text is. */
  note: string;
  lang: string;
  direction: 'ltr' | 'rtl';
}

/** The proportions that shops and shelves of reading systems expect, in units of the drawing. */
const size = { width: 1200, height: 1800 };
const margin = 120;
const colours = { ground: '#0b5a61', ink: '#fff', quiet: '#cfe4e2' };

/** The site’s mark, large: the way from here to there. It fills 1200 × 900 units. */
export function drawMark(direction: 'ltr' | 'rtl'): Element {
  const ends = [
    [150, 640],
    [600, 260],
    [1050, 640],
  ];
  return s(
    'g',
    {
      fill: 'none',
      stroke: colours.ink,
      strokeWidth: 22,
      strokeLinecap: 'round',
      transform: direction === 'rtl' ? `translate(${size.width} 0) scale(-1 1)` : undefined,
    },
    [
      s('path', { d: 'M150 640C400 640 400 260 600 260S800 640 1050 640' }),
      ...ends.map(([cx, cy]) => s('circle', { cx, cy, r: 34, fill: colours.ink })),
    ],
  );
}

/** Draws the cover of a book: the mark, and the words. */
export function drawCover({ title, subtitle, note, lang, direction }: Cover): Element {
  const start = direction === 'rtl' ? size.width - margin : margin;
  const lines = (
    text: string,
    letters: number,
    y: number,
    step: number,
    look: Record<string, string | number>,
  ): Element[] => wrap(text, letters).map((line, index) => s('text', { x: start, y: y + index * step, ...look }, line));
  const bold = { fontSize: 120, fontWeight: 700, fill: colours.ink };
  const light = { fontSize: 60, fill: colours.quiet };
  const below = 980 + (wrap(title, 17).length - 1) * 140 + 130;
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      lang,
      direction,
      fontFamily: 'Noto Sans, Noto Sans Arabic, sans-serif',
    },
    [
      s('path', { fill: colours.ground, d: `M0 0h${size.width}v${size.height}H0z` }),
      drawMark(direction),
      ...lines(title, 17, 980, 140, bold),
      ...lines(subtitle, 32, below, 80, light),
      ...lines(note, 54, size.height - margin - 30, 56, { fontSize: 36, fill: colours.quiet }),
    ],
  );
}
