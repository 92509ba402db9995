import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import type { Root } from 'hast';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { componentHandlers, partsOf } from '../../src/markdown/components.ts';

function parts(mdx: string): ReturnType<typeof partsOf> {
  const processor = unified().use(remarkRehype, { handlers: componentHandlers });
  return partsOf(toHtml(processor.runSync(parseMarkdown(mdx, 'mdx')) as Root));
}

test('a page is cut where it places components, with what it says of them', () => {
  expect(parts('<Timeline />\n\nWords.\n\n<GlossaryIndex by="letter" />')).toEqual([
    { component: 'Timeline', properties: {} },
    '\n<p>Words.</p>\n',
    { component: 'GlossaryIndex', properties: { by: 'letter' } },
  ]);
});

test('a component within a paragraph stays where it stands', () => {
  expect(parts('See <Roles /> here.')).toEqual(['<p>See ', { component: 'Roles', properties: {} }, ' here.</p>']);
});

test('a name that is no component places nothing, and what looks like a mark is text', () => {
  expect(parts('<Unknown />\n\nWords \\<!--component x-->.')).toEqual(['<p>Words &#x3C;!--component x-->.</p>']);
});
