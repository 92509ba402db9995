import type { PagePart, Placement } from '../markdown/components.ts';
import type { RenderedMarkdown } from '../markdown/processor.ts';
import type { Site } from './site.ts';

/** The words of a page and where they come from, as components are given them. */
export interface ShownPage extends RenderedMarkdown {
  /** Its file, relative to the project's root. */
  path: string;
}

/** Stands in a page's frame where a piece of its words belongs. */
const placeOfPiece = (index: number): string => `<!--words ${index}-->`;

/** A page with places instead of its words: what its frame depends on, and no more. */
export function withPlaces(page: ShownPage): ShownPage {
  return { ...page, parts: page.parts.map((part, index) => (isPlacement(part) ? part : placeOfPiece(index))) };
}

/** Puts the words of a page into its frame. */
export function fillFrame(frame: string, parts: readonly PagePart[]): string {
  return parts.reduce<string>(
    // A function, since `$` means something in a text.
    (html, part, index) => (isPlacement(part) ? html : html.replace(placeOfPiece(index), () => part)),
    frame,
  );
}

export function isPlacement(part: PagePart): part is Placement {
  return typeof part !== 'string';
}

/** Name of the style sheet of what pages place. */
export const placedStyleSheet = 'placed';

const placedLink = new RegExp(`<link rel="stylesheet" href="[^"]*/${placedStyleSheet}\\.[^"/]*">`);

/**
 * A page without the style sheet of what pages place, if it places nothing. The front page has things of that kind in
 * its frame.
 * @param slug of the page; empty for the front page
 */
export function withNeededStyles(html: string, slug: string, parts: readonly PagePart[]): string {
  return slug === '' || parts.some(isPlacement) ? html : html.replace(placedLink, '');
}

/**
 * The words of a page as readers of a language meet them: links of a page that is not translated lead to pages of the
 * reader's own language, which may be.
 */
export function partsFor(
  { address, sourceLanguage }: Pick<Site, 'address' | 'sourceLanguage'>,
  locale: string,
  parts: readonly PagePart[],
  isFallback: boolean,
): readonly PagePart[] {
  if (!isFallback) return parts;
  const [from, to] = [sourceLanguage, locale].map((language) => `href="${address(language, '')}`) as [string, string];
  return parts.map((part) => (isPlacement(part) ? part : part.replaceAll(from, to)));
}
