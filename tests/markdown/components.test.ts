import { expect, test } from 'vitest';
import { nodesOf } from '../../src/content/nodes.ts';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { remarkComponents } from '../../src/markdown/components.ts';

test('a page is given what it names, once, and nothing else', () => {
  const tree = parseMarkdown('<Timeline />\n\nWords.\n\n<Roles />\n\n<Timeline />\n\n<Unknown />', 'mdx');
  remarkComponents()(tree);
  const imports = nodesOf(tree, 'mdxjsEsm').flatMap(({ data }) => data?.estree?.body ?? []);
  expect(imports.map((each) => each.type === 'ImportDeclaration' && each.source.value)).toEqual([
    '/src/components/Timeline.astro',
    '/src/components/Roles.astro',
  ]);
});
