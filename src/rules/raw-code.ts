import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { componentOf, pageComponents, type PageComponent } from '../content/components.ts';
import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import { didYouMean } from './nearest.ts';
import { nodesOf, placeOf } from '../content/nodes.ts';
import type { Problem } from './rule.ts';

/** Finds HTML in Markdown. Words need none, and it can hold scripts. */
export function* rawHtml({ tree }: Page): Iterable<Problem> {
  const opened = new Set<string>();
  for (const html of nodesOf(tree, 'html')) {
    const [, slash, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(html.value) ?? [];
    if (slash && opened.has(name)) continue;
    opened.add(name);
    if (componentOf(name)) {
      const message = `<${name} /> stands in a page that is not MDX`;
      yield { ...placeOf(html), message, fix: 'Rename the page to end in .mdx, in every language' };
      continue;
    }
    const what = html.value.startsWith('<!--') ? 'An HTML comment' : name ? `The HTML <${name}>` : 'HTML';
    yield {
      ...placeOf(html),
      message: `${what} stands in the Markdown`,
      fix: name ? `Write it in Markdown; for the character itself, \\<` : 'Remove it',
    };
  }
}

/** Finds MDX that does not parse. */
export function* mdxSyntax({ syntaxError }: Page): Iterable<Problem> {
  if (!syntaxError) return;
  const { message, place } = syntaxError;
  const isComment = message.includes('`!`');
  yield {
    ...place,
    message: isComment
      ? 'An HTML comment stands in the MDX'
      : `The MDX cannot be read: ${message.split(/, expected|\n/)[0]?.replace(/\.$/, '') ?? ''}`,
    fix: isComment ? 'Remove it' : 'Write \\< or \\{ where you mean the characters “<” or “{”',
  };
}

/** Finds MDX where Markdown would do: on a page that is not drawn from data. */
export function* mdxPlace({ tree, format, locale, path, syntaxError }: Page, content: Content): Iterable<Problem> {
  if (
    format !== 'mdx' ||
    locale !== content.sourceLanguage ||
    syntaxError ||
    nodesOf(tree, 'mdxJsxFlowElement').length > 0
  )
    return;
  yield {
    ...startOfFile,
    message: 'This page is MDX, and has no component in it',
    fix: `Rename it to ${path.split('/').at(-1)?.replace(/mdx$/, 'md') ?? ''}`,
  };
}

/** Finds code in MDX beyond its one use: placing a component of ours. */
export function* mdxCode({ tree }: Page): Iterable<Problem> {
  for (const statement of nodesOf(tree, 'mdxjsEsm')) {
    yield {
      ...placeOf(statement),
      message: 'Code stands in the page',
      fix: 'Remove it: components are placed by their names alone',
    };
  }
  for (const element of [...nodesOf(tree, 'mdxJsxFlowElement'), ...nodesOf(tree, 'mdxJsxTextElement')]) {
    for (const problem of elementProblems(element)) yield { ...placeOf(element), ...problem };
  }
  for (const expression of [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')]) {
    yield {
      ...placeOf(expression),
      message: 'Code in braces stands in the text',
      fix: 'Remove it; for the character itself, write \\{',
    };
  }
}

type Wrong = Pick<Problem, 'message' | 'fix'>;

function elementProblems({ name, children, attributes }: MdxJsxFlowElement | MdxJsxTextElement): Wrong[] {
  if (name === null || !/^[A-Z]\w*$/.test(name)) {
    const fix = 'Write it in Markdown, or make a component of it in src/components/';
    return [{ message: `The HTML <${name ?? ''}> stands in the page`, fix }];
  }
  const component = componentOf(name);
  if (!component) {
    const fix = didYouMean(
      name,
      Object.keys(pageComponents),
      'CONTRIBUTING.md lists all there are',
      (other) => `<${other} />`,
    );
    return [{ message: `There is no component “${name}”`, fix }];
  }
  if (children.length > 0) {
    return [{ message: `<${name}> holds text`, fix: `Write it closed in itself: <${name} />` }];
  }
  const said = attributes.flatMap((attribute) => propertyProblem(name, component, attribute) ?? []);
  const times = (property: string): number =>
    attributes.filter((attribute) => 'name' in attribute && attribute.name === property).length;
  const counted = Object.keys(component.properties).flatMap((property) => {
    if (times(property) === 1) return [];
    const problem = times(property) > 1 ? `says “${property}” more than once` : `does not say “${property}”`;
    return [{ message: `<${name} /> ${problem}`, fix: `Write ${choicesOf(component, property)}` }];
  });
  return [...said, ...counted];
}

function propertyProblem(
  name: string,
  component: PageComponent,
  attribute: MdxJsxFlowElement['attributes'][number],
): Wrong | undefined {
  const isCode = attribute.type !== 'mdxJsxAttribute' || (attribute.value && typeof attribute.value === 'object');
  const property = 'name' in attribute ? attribute.name : '';
  const allowed = Object.hasOwn(component.properties, property) ? component.properties[property] : undefined;
  // Astro takes names with a colon for orders of its own: to put HTML in, to run scripts.
  if (property && !allowed) {
    const fix = didYouMean(property, Object.keys(component.properties), 'Remove it');
    return { message: `<${name} /> has no property “${property}”`, fix };
  }
  if (isCode) {
    const fix = 'Write a word in quotation marks: name="word"';
    return { message: `<${name} /> has an attribute that is code`, fix };
  }
  const value = typeof attribute.value === 'string' ? attribute.value : '';
  return allowed?.includes(value)
    ? undefined
    : { message: `“${property}” is “${value}”`, fix: `Write ${choicesOf(component, property)}` };
}

/** What may be written for a property: `by="letter" or by="kind"`. */
function choicesOf({ properties }: PageComponent, property = ''): string {
  return (properties[property] ?? []).map((word) => `${property}="${word}"`).join(' or ');
}
