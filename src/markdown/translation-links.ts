import type { SectionNotice, TranslationLinks } from './context.ts';
import type { Page } from '../content/page.ts';
import type { Translation } from '../content/content.ts';
import type { SectionPair } from '../content/section-pairs.ts';
import { leadKey } from '../content/sections.ts';

/**
 * The anchors of a translation's headings, and the notices at its sections. Each heading has the anchor of the English
 * heading in the same place, below `##` by order within the section, so that a link to a section leads there in every
 * language.
 * @param address address of the English page
 */
export function translationLinks(own: Page, { source, pairs }: Translation, address: string): TranslationLinks {
  const lines = own.headings.map(({ place }) => place.line);
  const sourceAnchors = new Map<number, string | undefined>();
  for (const pair of pairs) {
    for (const [index, { place }] of (pair.own?.headings ?? []).entries())
      sourceAnchors.set(place.line, pair.source?.headings[index]?.anchor);
  }
  return {
    anchors: lines.map((line) => sourceAnchors.get(line)),
    notices: pairs.flatMap((pair) => noticeOf(pair, pairs, lines, address, source.locale)),
  };
}

function noticeOf(
  pair: SectionPair,
  pairs: readonly SectionPair[],
  lines: readonly number[],
  address: string,
  language: string,
): SectionNotice[] {
  const { state, key, source, own } = pair;
  if (state === 'current' || state === 'unrecorded') return [];
  const at = (other: SectionPair | undefined): number | undefined => {
    const line = other?.own?.headings[0]?.place.line;
    return line === undefined ? undefined : lines.indexOf(line);
  };
  // A section that is not there is missed before the next one that is.
  const next = own ? pair : pairs.slice(pairs.indexOf(pair) + 1).find((other) => other.own && other.source);
  const anchor = source && key !== leadKey ? `#${source.headings[0]?.anchor ?? ''}` : '';
  const notice = { heading: at(next), address: `${address}${anchor}`, language };
  if (own) return [{ state: 'behind', ...notice }];
  return [{ state: 'missing', ...notice, anchors: source?.headings.map((heading) => heading.anchor) ?? [] }];
}
