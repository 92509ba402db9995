import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { writingDirection } from '../core/language.ts';
import { becomes } from './element.ts';

/** Draws `:lang[realkompetansevurdering]{nb}` as words of another language, isolated from the text around them. */
export function remarkLanguageSpans() {
  return (tree: Root): void => {
    visit(tree, 'textDirective', (node: TextDirective) => {
      const language = node.name === 'lang' ? Object.keys(node.attributes ?? {})[0] : undefined;
      if (!language) return;
      becomes(node, 'bdi', { lang: language, dir: writingDirection(language) });
    });
  };
}
