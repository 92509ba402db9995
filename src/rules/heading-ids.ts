import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { isAnchor } from '../content/heading-ids.ts';
import { isOwnId } from '../content/own-ids.ts';
import { nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import { mendedNode } from './mended-line.ts';
import type { Problem } from './rule.ts';

/**
 * Finds ids of headings (`{#id}`) that no address can end in, that another heading has, that stand elsewhere, and those
 * of translations, whose headings have the anchors of the source language.
 */
export function* headingId(page: Page, content: Content): Iterable<Problem> {
  const { tree, locale, headings } = page;
  const { sourceLanguage, sourceName } = content;
  for (const stray of nodesOf(tree, 'text').filter(({ data }) => data?.isStrayId)) {
    const id = /^\{#[^}]*\}/.exec(stray.value)?.[0] ?? '';
    yield {
      ...placeOf(stray),
      message: `“${id}” stands where no heading ends`,
      fix: `Write it behind all words of a heading; for the characters themselves, \\${id}`,
    };
  }
  const written = nodesOf(tree, 'heading');
  for (const [index, heading] of written.entries()) {
    const id = heading.data?.givenId;
    const place = placeOf(heading);
    const { text = '', anchor = '' } = headings[index] ?? {};
    if (locale === sourceLanguage && text.trim() !== '') yield* madeAnchor(heading, anchor, index, page);
    if (id === undefined) continue;
    const twin = headings.findIndex(({ anchor }, other) => anchor === id && other !== index);
    if (locale !== sourceLanguage) {
      yield {
        ...place,
        message: `A translation’s headings have the anchors of the ${sourceName} page`,
        fix: mendedNode(page.text, heading, withId(heading, page.text)),
      };
    } else if (!isAnchor(id)) {
      yield {
        ...place,
        message: `“${id}” cannot end an address: it has capitals, blanks or other marks, or is empty`,
        fix: mendedNode(page.text, heading, withId(heading, page.text, new GithubSlugger().slug(id.trim() || text))),
      };
    } else if (twin !== -1 && !(written[twin]?.data?.givenId === id && twin > index)) {
      yield {
        ...place,
        message: `The heading on line ${headings[twin]?.place.line} has the anchor “#${id}” already`,
        fix: 'Give each heading an anchor of its own',
      };
    }
  }
}

/** Anchors that are made of a heading's words, or given to it, and that cannot be its own. */
function* madeAnchor(heading: Heading, anchor: string, index: number, { text }: Page): Iterable<Problem> {
  if (!/[\p{L}\p{N}]/u.test(anchor)) {
    if (heading.data?.givenId !== undefined) return;
    yield {
      ...placeOf(heading),
      message: 'The heading has no letter of which an address could be made',
      fix: mendedNode(text, heading, withId(heading, text, `section-${index + 1}`)),
    };
  } else if (isOwnId(anchor)) {
    yield {
      ...placeOf(heading),
      message: `“#${anchor}” is the address of a part that the site itself puts on pages`,
      fix: mendedNode(text, heading, withId(heading, text, `section-${anchor}`)),
    };
  }
}

/** A heading with `#` before its words, as it is written, with another id, or none. */
export function withId(heading: Heading, text: string, id?: string): string {
  const bare = onLevel(heading, text, heading.depth)
    .replace(/\s*\{#[^{}]*\}\s*#*\s*$/, '')
    .trimEnd();
  return id === undefined ? bare : `${bare} {#${id}}`;
}

/** A heading as it is written, on another level. One with a line below its words gets `#` before them. */
export function onLevel(heading: Heading, text: string, level: number): string {
  const words = sourceOf(heading, text)
    .replace(/^#+[ \t]*/, '')
    .replace(/\n[ \t>]*[=-]+\s*$/, '');
  return `${'#'.repeat(level)} ${words}`;
}
