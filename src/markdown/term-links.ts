import type { Link, Parent, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { termBoxId } from '../content/own-ids.ts';
import type { ConceptText, MarkdownContext } from './context.ts';
import { element, type ElementNode } from './element.ts';

const scheme = 'term:';

/**
 * Turns `[label](term:slug)` into a button that opens the concept's definition in place, with no script (HTML popover),
 * and puts each definition once into the page, after the block that uses it first: where popovers are not supported,
 * it is read there. An empty label takes the concept's own term. A concept that does not exist leaves its label.
 */
export function remarkTermLinks(context: MarkdownContext) {
  return (tree: Root, file: VFile): void => {
    const locale = context.localeOf(file.path);
    const defined = new Set<string>();
    const definitions: { after: Parent | Root; parent: Parent; node: ElementNode }[] = [];

    visitParents(tree, 'link', (link: Link, ancestors) => {
      if (!link.url.startsWith(scheme)) return;
      const slug = link.url.slice(scheme.length);
      const concept = context.concept(locale, slug);
      const label = link.children.length > 0 ? link.children : [concept?.term ?? slug];
      const parent = ancestors.at(-1) as Parent;
      const id = termBoxId(slug);
      const reference = concept
        ? element('button', { type: 'button', className: ['term'], popoverTarget: id }, label)
        : element('span', {}, label);
      parent.children.splice(parent.children.indexOf(link), 1, reference);
      if (!concept || defined.has(slug)) return;
      defined.add(slug);
      const [block, holder] = firstBlock(ancestors as Parent[]);
      definitions.push({ after: block, parent: holder, node: definition(id, concept, context, locale) });
    });

    // Backwards, so that definitions behind one block keep the order in which their terms are read.
    for (const { after, parent, node } of definitions.reverse()) {
      parent.children.splice(parent.children.indexOf(after as Parent['children'][number]) + 1, 0, node);
    }
  };
}

/** The paragraph that holds a link, or the table around it, with the node that either stands in. */
function firstBlock(ancestors: Parent[]): [block: Parent, holder: Parent] {
  const table = ancestors.findIndex(({ type }) => type === 'table');
  const index = table > 0 ? table : ancestors.findLastIndex(({ type }) => type === 'paragraph' || type === 'heading');
  return [ancestors[index] as Parent, ancestors[index - 1] as Parent];
}

function definition(id: string, concept: ConceptText, context: MarkdownContext, locale: string): ElementNode {
  const language: Record<string, string> = concept.language ? { lang: concept.language, dir: 'auto' } : {};
  return element('div', { id, popover: '', className: ['definition'], 'data-pagefind-ignore': '' }, [
    element('strong', language, [concept.title]),
    ' ',
    element('span', language, [concept.definition]),
    ' ',
    element('a', { href: concept.address }, [context.text(locale, 'term.more')]),
  ]);
}
