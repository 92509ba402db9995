import type { Root } from 'mdast';
import type { MdxjsEsm } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { componentOf } from '../content/components.ts';

/** Imports the components that a page places, so that those who write it need not: they see names and no code. */
export function remarkComponents(): (tree: Root) => void {
  return (tree) => {
    const names = new Set<string>();
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if ('name' in node && typeof node.name === 'string' && componentOf(node.name)) names.add(node.name);
    });
    tree.children.unshift(...[...names].map(importOf));
  };
}

function importOf(name: string): MdxjsEsm {
  const file = `/src/components/${name}.astro`;
  return {
    type: 'mdxjsEsm',
    value: '',
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        body: [
          {
            type: 'ImportDeclaration',
            specifiers: [{ type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } }],
            source: { type: 'Literal', value: file, raw: JSON.stringify(file) },
            attributes: [],
          },
        ],
      },
    },
  };
}
