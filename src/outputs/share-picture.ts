import { Resvg } from '@resvg/resvg-js';

/** What a picture shows. */
export interface SharePicture {
  /** The site's name. */
  site: string;
  title: string;
  description: string;
  direction: 'ltr' | 'rtl';
}

/** The size that most services ask for, in pixels (https://ogp.me, https://developer.x.com/en/docs/x-for-websites/cards). */
export const pictureSize = { width: 1200, height: 630 };

const margin = 90;
/** The colours of `src/styles/base.css`, in light. */
const colours = { paper: '#fbfaf6', ink: '#1c2326', quiet: '#56605f', accent: '#0b5a61' };

/**
 * Draws the picture that services show beside a shared link, in the site's type and colours; the same words give the same bytes.
 * @param fonts files of fonts with the letters that are needed; no other font of the machine is used
 * @returns a PNG
 */
export function sharePicture(words: SharePicture, fonts: readonly string[]): Uint8Array {
  const font = { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: 'Noto Sans' };
  return new Resvg(drawing(words), { font }).render().asPng();
}

function drawing({ site, title, description, direction }: SharePicture): string {
  const { width, height } = pictureSize;
  const isRightToLeft = direction === 'rtl';
  const x = isRightToLeft ? width - margin : margin;
  const family = isRightToLeft ? 'Noto Sans Arabic, Noto Sans' : 'Noto Sans';
  const titleLines = wrap(title, 30, 3);
  const below = 300 + titleLines.length * 76;
  const lines = (texts: readonly string[], y: number, step: number, style: string): string =>
    texts.map((text, index) => `<text x="${x}" y="${y + index * step}" ${style}>${escape(text)}</text>`).join('');
  const mark = isRightToLeft ? `translate(${x},72) scale(-3.2,3.2)` : `translate(${x},72) scale(3.2)`;
  const siteX = isRightToLeft ? x - 130 : x + 130;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${family}" text-anchor="${isRightToLeft ? 'end' : 'start'}">
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
<rect y="${height - 18}" width="${width}" height="18" fill="${colours.accent}"/>
<g transform="${mark}" fill="none" stroke="${colours.accent}" stroke-width="2"><path d="M4 15c5 0 6-11 12-11s7 11 12 11"/><g fill="${colours.accent}" stroke="none"><circle cx="4" cy="15" r="3"/><circle cx="16" cy="4" r="3"/><circle cx="28" cy="15" r="3"/></g></g>
<text x="${siteX}" y="118" font-size="36" font-weight="600" fill="${colours.ink}">${escape(site)}</text>
${lines(titleLines, 284, 76, `font-size="62" font-weight="700" fill="${colours.ink}"`)}
${lines(wrap(description, 58, 3), below, 44, `font-size="31" fill="${colours.quiet}"`)}
</svg>`;
}

/** Breaks a text into at most so many lines; what does not fit ends in an ellipsis. */
function wrap(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
