import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { componentOf, pageComponents, type PageComponent } from '../content/components.ts';
import type { Content } from '../content/content.ts';
import { needs } from '../content/needs.ts';
import { nodesOf, placeOf } from '../content/nodes.ts';
import { toPageTarget } from '../content/page-target.ts';
import type { Page } from '../content/page.ts';
import { startOfFile } from '../content/place.ts';
import { siteFile } from '../content/site.ts';
import type { Problem, ProblemInFile } from './rule.ts';

/**
 * Finds drawings of what the record does not have: an empty box would stand there. A translation has the drawings of
 * its original, or is told of that.
 */
export function* nothingToDraw({ tree, locale }: Page, content: Content): Iterable<Problem> {
  if (locale !== content.sourceLanguage || !content.setting('kinds')) return;
  for (const element of nodesOf(tree, 'mdxJsxFlowElement')) {
    const need = componentOf(element.name ?? '')?.needs;
    if (!need || needs[need].isThere(content)) continue;
    yield {
      ...placeOf(element),
      message: `<${element.name} /> has nothing to draw: there is ${needs[need].lacks}`,
      fix: `Remove it, in every language, or ${needs[need].fix}`,
    };
  }
}

/**
 * Finds pages that the site leads to for what is drawn on them, where it is not: feeds and identifiers lead to anchors
 * that the drawing has. What a translation lacks, a section or a drawing, has rules of its own.
 */
export function* missingDrawings(content: Content): Iterable<ProblemInFile> {
  const roles = content.setting('roles');
  for (const [name, { stands }] of Object.entries<PageComponent>(pageComponents)) {
    if (!roles || !stands) continue;
    const { slug } = toPageTarget(roles[stands.on]);
    const page = content.page(content.sourceLanguage, slug);
    if (!page || page.syntaxError) continue;
    const said = Object.entries(stands.with ?? {}).map(([property, word]) => ` ${property}="${word}"`);
    const written = `<${name}${said.join('')} />`;
    const isMeant = (element: MdxJsxFlowElement): boolean => isWritten(element, name, stands.with);
    const message = `${siteFile} leads here for “${stands.on}”, and ${written} is not on the page`;
    if (nodesOf(page.tree, 'mdxJsxFlowElement').some(isMeant)) continue;
    const renamed = page.format === 'md' ? `, and rename the page to ${page.path}x, in every language` : '';
    yield { file: page.path, ...startOfFile, message, fix: `Place ${written} on a line of its own${renamed}` };
  }
}

/** Whether an element is a drawing of a name, of which some is said. */
function isWritten(element: MdxJsxFlowElement, name: string, said: Readonly<Record<string, string>> = {}): boolean {
  const isSaid = ([property, word]: [string, string]): boolean =>
    element.attributes.some((each) => 'name' in each && each.name === property && each.value === word);
  return element.name === name && Object.entries(said).every(isSaid);
}
