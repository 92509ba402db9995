import type { Element } from 'hast';
import { s } from 'hastscript';
import { markSizes, type Brand } from '../core/brand.ts';
import { wrap } from '../core/wrap.ts';

/** What stands on a cover. */
export interface Cover {
  title: string;
  subtitle: string;
  /** The line at the foot: how old the text is. */
  note: string;
  lang: string;
  direction: 'ltr' | 'rtl';
  brand: Brand;
}

/** The proportions that shops and shelves of reading systems expect, in units of the drawing. */
const size = { width: 1200, height: 1800 };
const margin = 120;
/** What is less loud than a title. */
const quiet = { fillOpacity: 0.85 };

/** So large, a mark is drawn finer than in a header: its line, and its dots. */
const fine = { line: 0.6, dot: 0.9 };

/** The site’s mark, large, where it has one: 1200 units wide, and 90 below the top. */
export function drawMark({ mark, onAccent }: Brand, direction: 'ltr' | 'rtl'): Element[] {
  if (!mark) return [];
  const scale = size.width / markSizes.width;
  const [start, across] = direction === 'rtl' ? [size.width, -scale] : [0, scale];
  return [
    s(
      'g',
      {
        fill: 'none',
        stroke: onAccent.light,
        strokeWidth: fine.line,
        strokeLinecap: 'round',
        transform: `translate(${start} 90) scale(${across} ${scale})`,
      },
      [
        s('path', { d: mark.line }),
        ...mark.dots.map(([cx, cy]) => s('circle', { cx, cy, r: fine.dot, fill: onAccent.light })),
      ],
    ),
  ];
}

/** Draws the cover of a book: the mark, and the words. */
export function drawCover({ title, subtitle, note, lang, direction, brand }: Cover): Element {
  const ink = brand.onAccent.light;
  const start = direction === 'rtl' ? size.width - margin : margin;
  const lines = (
    text: string,
    letters: number,
    y: number,
    step: number,
    look: Record<string, string | number>,
  ): Element[] => wrap(text, letters).map((line, index) => s('text', { x: start, y: y + index * step, ...look }, line));
  const bold = { fontSize: 120, fontWeight: 700, fill: ink };
  const light = { fontSize: 60, fill: ink, ...quiet };
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
      s('path', { fill: brand.accent.light, d: `M0 0h${size.width}v${size.height}H0z` }),
      ...drawMark(brand, direction),
      ...lines(title, 17, 980, 140, bold),
      ...lines(subtitle, 32, below, 80, light),
      ...lines(note, 54, size.height - margin - 30, 56, { fontSize: 36, fill: ink, ...quiet }),
    ],
  );
}
