import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { keptAnchor } from './heading-ids.ts';
import { nodesOf } from './nodes.ts';
import { startOfFile, type Place } from './place.ts';

/** A heading of a page with the anchor that the site gives it. */
export interface PageHeading {
  depth: number;
  text: string;
  anchor: string;
  place: Place;
}

/**
 * The headings of a page in order. One has the anchor that it says itself; all others are made as GitHub makes them
 * (github-slugger), as Astro does too.
 */
export function headingsOf(tree: Root): PageHeading[] {
  const slugger = new GithubSlugger();
  return nodesOf(tree, 'heading').map((heading) => {
    const text = toString(heading, { includeImageAlt: false });
    return {
      depth: heading.depth,
      text,
      anchor: keptAnchor(heading) ?? slugger.slug(text),
      place: heading.position?.start ?? startOfFile,
    };
  });
}
