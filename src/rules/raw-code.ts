import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { componentOf, pageComponents, type PageComponent } from '../content/components.ts';
import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import { insteadOfHtml } from './instead-of-html.ts';
import { lineBreak } from './line-break.ts';
import { didYouMean } from './nearest.ts';
import { nodesOf, placeOf } from '../content/nodes.ts';
import type { Problem } from './rule.ts';

/** Finds HTML in Markdown. Words need none, and it can hold scripts. */
export function* rawHtml(page: Page): Iterable<Problem> {
  const { tree, path, format, text } = page;
  if (format === 'md') yield* printedCode(page);
  const opened = new Set<string>();
  for (const html of nodesOf(tree, 'html')) {
    const [, slash, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(html.value) ?? [];
    if (slash && opened.has(name)) continue;
    opened.add(name);
    if (componentOf(name)) {
      const message = `The component <${name} /> stands in a page whose name ends in .md, and would not be drawn`;
      yield { ...placeOf(html), message, fix: `Rename it to ${path}x, in every language` };
      continue;
    }
    const brokenLine = lineBreak(text, placeOf(html));
    if (brokenLine) {
      yield brokenLine;
      continue;
    }
    const what = html.value.startsWith('<!--') ? 'An HTML comment' : name ? `The HTML <${name}>` : 'HTML';
    yield {
      ...placeOf(html),
      message: `${what} stands in the Markdown`,
      fix: name ? (insteadOfHtml(name) ?? `Take it out; ${forTheCharacter}`) : 'Remove it',
    };
  }
}

/** Finds lines that are code in MDX, and plain words on any other page: they would be printed. */
function* printedCode({ tree }: Page): Iterable<Problem> {
  for (const text of nodesOf(tree, 'text')) {
    for (const [index, line] of text.value.split('\n').entries()) {
      if (!/^(import|export)\s.*\sfrom\s+['"“‘].+['"”’];?$/.test(line)) continue;
      const start = placeOf(text);
      yield {
        ...(index === 0 ? start : { line: start.line + index, column: 1 }),
        message: `The line “${line}” is code, and would be printed`,
        fix: `Remove it: ${placedByName}`,
      };
    }
  }
}

/** Finds MDX that does not parse. */
export function* mdxSyntax({ syntaxError, text }: Page): Iterable<Problem> {
  if (!syntaxError) return;
  const { message, place } = syntaxError;
  const [, name = '', line, column] = /^Expected a closing tag for `<([a-z]\w*)>` \((\d+):(\d+)-/.exec(message) ?? [];
  if (name) {
    const start = { line: Number(line), column: Number(column) };
    yield lineBreak(text, start) ?? { ...start, ...htmlProblem(name) };
    return;
  }
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
    fix: `Rename it to ${path.replace(/mdx$/, 'md')}, and its translations likewise`,
  };
}

/** Finds code in MDX beyond its one use: placing a component of ours. */
export function* mdxCode({ tree, text }: Page): Iterable<Problem> {
  for (const statement of nodesOf(tree, 'mdxjsEsm')) {
    const { line } = placeOf(statement);
    const last = statement.position?.end.line ?? line;
    yield {
      ...placeOf(statement),
      message: 'Code stands in the page',
      fix: `Remove ${last > line ? `lines ${line}–${last}` : 'the line'}: ${placedByName}`,
    };
  }
  for (const element of [...nodesOf(tree, 'mdxJsxFlowElement'), ...nodesOf(tree, 'mdxJsxTextElement')]) {
    const brokenLine = lineBreak(text, placeOf(element));
    if (brokenLine) yield brokenLine;
    else for (const problem of elementProblems(element)) yield { ...placeOf(element), ...problem };
  }
  for (const expression of [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')]) {
    yield {
      ...placeOf(expression),
      message: 'Code in braces stands in the text',
      fix: 'Remove it; for the character itself, write \\{',
    };
  }
}

const allComponents = Object.keys(pageComponents)
  .map((name) => `<${name} />`)
  .join(', ');

const placedByName = `components are placed by their names alone. There are ${allComponents}`;

const forTheCharacter = 'for the character itself, write \\<';

type Wrong = Pick<Problem, 'message' | 'fix'>;

function elementProblems({ name, children, attributes }: MdxJsxFlowElement | MdxJsxTextElement): Wrong[] {
  if (name === null || !/^[A-Z]\w*$/.test(name)) {
    return [htmlProblem(name ?? '')];
  }
  const component = componentOf(name);
  if (!component) {
    const fix = didYouMean(name, Object.keys(pageComponents), `Place one of ${allComponents}`);
    return [{ message: `There is no component “${name}”`, fix }];
  }
  if (children.length > 0) {
    return [{ message: `<${name}> holds text`, fix: `Write ${formsOf(name, component)}` }];
  }
  const said = attributes.flatMap((attribute) => propertyProblem(name, component, attribute) ?? []);
  const times = (property: string): number =>
    attributes.filter((attribute) => 'name' in attribute && attribute.name === property).length;
  const counted = Object.keys(component.properties).flatMap((property) => {
    if (times(property) === 1) return [];
    const problem = times(property) > 1 ? `says “${property}” more than once` : `does not say “${property}”`;
    return [{ message: `<${name} /> ${problem}`, fix: `Write ${formsOf(name, component)}` }];
  });
  return [...said, ...counted];
}

function htmlProblem(name: string): Wrong {
  const fix = insteadOfHtml(name) ?? `Take it out: the only elements are ${allComponents}; ${forTheCharacter}`;
  return { message: `The HTML <${name}> stands in the page`, fix };
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
    return { message: `<${name} /> has no property “${property}”`, fix: `Write ${formsOf(name, component)}` };
  }
  if (isCode) {
    return { message: `<${name} /> has an attribute that is code`, fix: `Write ${formsOf(name, component)}` };
  }
  const value = typeof attribute.value === 'string' ? attribute.value : '';
  return allowed?.includes(value)
    ? undefined
    : { message: `“${property}” is “${value}”`, fix: `Write ${formsOf(name, component)}` };
}

/** How a component may be placed: `<GlossaryIndex by="letter" /> or <GlossaryIndex by="kind" />`. */
function formsOf(name: string, { properties }: PageComponent): string {
  const forms = Object.entries(properties).reduce(
    (begun, [property, words]) => begun.flatMap((form) => words.map((word) => `${form} ${property}="${word}"`)),
    [`<${name}`],
  );
  return forms.map((form) => `${form} />`).join(' or ');
}
