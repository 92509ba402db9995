import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeCodeDirection } from '../../src/markdown/code-direction.ts';

test('code has a direction of its own, whatever that of the text around it', () => {
  const tree = h(null, [h('p', ['Write ', h('code', 'npm start')]), h('pre', h('code', 'print()'))]);
  const turned = unified().use(rehypeCodeDirection).runSync(tree) as Root;
  expect(toHtml(turned)).toBe(
    '<p>Write <code dir="auto">npm start</code></p><pre dir="ltr"><code>print()</code></pre>',
  );
});
