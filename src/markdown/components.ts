import type { Comment } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Options } from 'remark-rehype';
import { isComponentName, type ComponentName } from '../content/components.ts';

/** A component where a page places it, with what the page says of it. */
export interface Placement {
  component: ComponentName;
  properties: Record<string, string>;
}

/** What a page consists of, in order: HTML, and components between. HTML may be open where a component stands. */
export type PagePart = string | Placement;

/** Begins the mark of a component. Pages hold no comments of their own: HTML in Markdown is left out. */
const mark = 'component ';

/** Leaves a mark in the HTML where a page of MDX places a component; the names of others are left out. */
export const componentHandlers: NonNullable<Options['handlers']> = {
  mdxJsxFlowElement: toMark,
  mdxJsxTextElement: toMark,
};

function toMark(_state: unknown, { name, attributes }: MdxJsxFlowElement | MdxJsxTextElement): Comment | undefined {
  if (name === null || !isComponentName(name)) return undefined;
  const properties = Object.fromEntries(
    attributes.flatMap((attribute) =>
      'name' in attribute && typeof attribute.value === 'string' ? [[attribute.name, attribute.value]] : [],
    ),
  );
  return { type: 'comment', value: `${mark}${JSON.stringify({ component: name, properties } satisfies Placement)}` };
}

/** Cuts HTML at the marks of its components. */
export function partsOf(html: string): PagePart[] {
  return html
    .split(new RegExp(`<!--${mark}(.*?)-->`))
    .map((piece, index) => (index % 2 === 0 ? piece : (JSON.parse(piece) as Placement)))
    .filter((part) => part !== '');
}
