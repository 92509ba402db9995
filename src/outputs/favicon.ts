import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { brandOf, markSizes } from '../core/brand.ts';
import { textFiles, type Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';

/** Where browsers find the site's icon. */
const faviconPath = 'favicon.svg';

/** The site's icon: its mark, on its accent. */
export function favicon({ settings }: Site): Files {
  const { accent, onAccent, mark } = brandOf(settings);
  const { light: ink } = onAccent;
  const size = 32;
  const drawing = x('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` }, [
    x('rect', { width: size, height: size, rx: 7, fill: accent.light }),
    // In the middle, with room around it.
    x(
      'g',
      { transform: 'translate(3,8) scale(.8125)', fill: 'none', stroke: ink, 'stroke-width': markSizes.line * 1.5 },
      [
        ...(mark ? [x('path', { d: mark.line, 'stroke-linecap': 'round' })] : []),
        ...(mark?.dots ?? []).map(([cx, cy]) => x('circle', { cx, cy, r: markSizes.dot, fill: ink, stroke: 'none' })),
      ],
    ),
  ]);
  return textFiles([[faviconPath, toXml(drawing)]]);
}
