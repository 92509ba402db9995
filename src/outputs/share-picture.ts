import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { markSizes, type Brand } from '../core/brand.ts';
import { isolated } from '../core/isolates.ts';
import type { WrittenIn } from '../core/language.ts';
import { wrap } from '../core/wrap.ts';

/** What a picture shows. */
export interface SharePicture {
  /** The site's name. */
  site: Words;
  title: Words;
  description: Words;
  /** The side on which lines begin: that of the reader's language. */
  direction: WrittenIn['dir'];
  brand: Brand;
}

/** Words in the direction of their own language, which need not be the reader's. */
interface Words {
  text: string;
  direction: WrittenIn['dir'];
}

/**
 * The size that most services ask for, in pixels (https://ogp.me,
 * https://developer.x.com/en/docs/x-for-websites/cards).
 */
const pictureSize = { width: 1200, height: 630 };

const margin = 90;
/** What the mark beside the site's name takes of the line. */
const markWidth = 130;
/** The colours of `src/components/base.css`, in light. */
const colours = { paper: '#fbfaf6', ink: '#1c2326', quiet: '#56605f' };

/**
 * Draws the picture that services show beside a shared link, in the site's type and colours.
 * @returns an SVG, set in Noto Sans and Noto Sans Arabic
 */
export function sharePicture({ site, title, description, direction, brand }: SharePicture): string {
  const { width, height } = pictureSize;
  const accent = brand.accent.light;
  const isRightToLeft = direction === 'rtl';
  const start = isRightToLeft ? width - margin : margin;
  const titleLines = linesOf(title, 30, 3);
  const below = 300 + titleLines.length * 76;
  const besideMark = start + (brand.mark ? markWidth * (isRightToLeft ? -1 : 1) : 0);
  const line = (y: number, text: string, look: Record<string, string | number>, x_ = start): Element =>
    x('text', { x: x_, y, ...look }, text);
  const drawing = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      'font-family': isRightToLeft ? 'Noto Sans Arabic, Noto Sans' : 'Noto Sans',
      'text-anchor': isRightToLeft ? 'end' : 'start',
    },
    [
      x('rect', { width, height, fill: colours.paper }),
      x('rect', { y: height - 18, width, height: 18, fill: accent }),
      ...mark(brand, `translate(${start},72) scale(${isRightToLeft ? '-3.2,3.2' : '3.2'})`),
      ...linesOf(site, 42, 2).map((text, index) =>
        line(118 + index * 46, text, { 'font-size': 36, 'font-weight': 600, fill: colours.ink }, besideMark),
      ),
      ...titleLines.map((text, index) =>
        line(284 + index * 76, text, { 'font-size': 62, 'font-weight': 700, fill: colours.ink }),
      ),
      // Below a title of three lines the foot leaves room for two.
      ...linesOf(description, 58, titleLines.length < 3 ? 3 : 2).map((text, index) =>
        line(below + index * 44, text, { 'font-size': 31, fill: colours.quiet }),
      ),
    ],
  );
  return toXml(drawing);
}

/** The site's mark, as its header shows it, where it has one. */
function mark({ accent: { light }, mark: drawn }: Brand, transform: string): Element[] {
  if (!drawn) return [];
  return [
    x('g', { transform, fill: 'none', stroke: light, 'stroke-width': markSizes.line }, [
      x('path', { d: drawn.line }),
      ...drawn.dots.map(([cx, cy]) => x('circle', { cx, cy, r: markSizes.dot, fill: light, stroke: 'none' })),
    ]),
  ];
}

/** A text in the first lines that it fills; what does not fit ends in an ellipsis. */
function linesOf({ text, direction }: Words, letters: number, count: number): string[] {
  const lines = wrap(text, letters);
  const first = lines.length <= count ? lines : [...lines.slice(0, count - 1), `${lines[count - 1]} …`];
  // The program that draws lays out every line from left to right, whatever SVG's `direction` says.
  return direction === 'rtl' ? first.map((line) => isolated(line, direction)) : first;
}
