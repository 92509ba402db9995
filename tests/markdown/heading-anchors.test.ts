import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import type { Root } from 'hast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { rehypeHeadingAnchors } from '../../src/markdown/heading-anchors.ts';

function anchored(markdown: string): { html: string; headings: unknown } {
  const file = new VFile();
  const processor = unified().use(remarkRehype).use(rehypeHeadingAnchors);
  const html = toHtml(processor.runSync(parseMarkdown(markdown, 'md'), file) as Root);
  return { html, headings: file.data.headings };
}

test('headings have anchors of their words, each another one, and are listed in order', () => {
  expect(anchored('## A `b` *c*\n\n### Той самий\n\n### Той самий\n')).toEqual({
    html: [
      '<h2 id="a-b-c">A <code>b</code> <em>c</em></h2>',
      '<h3 id="той-самий">Той самий</h3>',
      '<h3 id="той-самий-1">Той самий</h3>',
    ].join('\n'),
    headings: [
      { depth: 2, slug: 'a-b-c', text: 'A b c' },
      { depth: 3, slug: 'той-самий', text: 'Той самий' },
      { depth: 3, slug: 'той-самий-1', text: 'Той самий' },
    ],
  });
});

test('a heading that says its anchor keeps it, and one with braces is listed as it reads', () => {
  expect(anchored('## Why {#kept}\n\n## The {name} of it\n').headings).toEqual([
    { depth: 2, slug: 'kept', text: 'Why' },
    { depth: 2, slug: 'the-name-of-it', text: 'The {name} of it' },
  ]);
});
