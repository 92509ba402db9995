import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { layerNames } from '../content/references.ts';
import type { MarkdownContext } from './context.ts';
import { becomes, element } from './element.ts';

/** Draws `:::official{source=id}` and `:::editor` as labelled blocks; an official block ends with its source. */
export function remarkLayers(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    const locale = context.localeOf(file.path);
    visit(tree, 'containerDirective', (node: ContainerDirective) => {
      const name = layerNames.find((layer) => layer === node.name);
      if (!name) return;
      const label = context.text(locale, `layer.${name}`);
      becomes(node, 'div', { className: ['layer', name], role: 'note', 'aria-label': label });
      const children = node.children as unknown[];
      children.unshift(
        element('p', { className: ['layer-label'], 'aria-hidden': 'true', 'data-pagefind-ignore': '' }, [label]),
      );
      const source = context.source(locale, node.attributes?.['source'] ?? '');
      if (!source) return;
      children.push(
        element('p', { className: ['layer-source'], 'data-pagefind-ignore': '' }, [
          element('a', { href: source.url, hrefLang: source.language, lang: source.language, dir: 'auto' }, [
            source.title,
          ]),
          ' ',
          element('bdi', { ...source.publisher.written }, [source.publisher.name]),
          `${source.afterPublisher} ${source.read}`,
        ]),
      );
    });
  };
}
