import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { markSizes, type Brand } from '../core/brand.ts';
import { wrap } from '../core/wrap.ts';

/** What a picture shows. */
export interface SharePicture {
  /** The site's name. */
  site: string;
  title: string;
  description: string;
  direction: 'ltr' | 'rtl';
  brand: Brand;
}

/**
 * The size that most services ask for, in pixels (https://ogp.me,
 * https://developer.x.com/en/docs/x-for-websites/cards).
 */
const pictureSize = { width: 1200, height: 630 };

const margin = 90;
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
  const titleLines = atMost(3, wrap(title, 30));
  const below = 300 + titleLines.length * 76;
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
      line(118, site, { 'font-size': 36, 'font-weight': 600, fill: colours.ink }, start + (isRightToLeft ? -130 : 130)),
      ...titleLines.map((text, index) =>
        line(284 + index * 76, text, { 'font-size': 62, 'font-weight': 700, fill: colours.ink }),
      ),
      ...atMost(3, wrap(description, 58)).map((text, index) =>
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

/** The first lines; what does not fit ends in an ellipsis. */
function atMost(count: number, lines: readonly string[]): readonly string[] {
  return lines.length <= count ? lines : [...lines.slice(0, count - 1), `${lines[count - 1]} …`];
}
