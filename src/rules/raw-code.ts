import type { MdxJsxFlowElement, MdxJsxTextElement, MdxjsEsm } from 'mdast-util-mdx';
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

/** Finds code in MDX beyond its two uses: importing a component of ours, and putting it into the page. */
export function* mdxCode({ tree }: Page, { engine }: Content): Iterable<Problem> {
  const imported = new Set<string>();
  for (const statement of nodesOf(tree, 'mdxjsEsm').flatMap(({ data }) => data?.estree?.body ?? [])) {
    const place = statement.loc
      ? { line: statement.loc.start.line, column: statement.loc.start.column + 1 }
      : startOfFile;
    const component = componentImport(statement);
    if (!component) {
      yield {
        ...place,
        message: 'Only components of this site may be imported here',
        fix: "Write: import Name from '@components/Name.astro'",
      };
      continue;
    }
    imported.add(component.name);
    if (engine.components && !engine.components.includes(component.file)) {
      const write = (other: string): string => `@components/${other}.astro`;
      yield {
        ...place,
        message: `There is no component “${component.file}”`,
        fix: didYouMean(component.file, engine.components, 'See src/components/', write),
      };
    }
  }
  for (const element of [...nodesOf(tree, 'mdxJsxFlowElement'), ...nodesOf(tree, 'mdxJsxTextElement')]) {
    const problem = elementProblem(element, imported);
    if (problem) yield { ...placeOf(element), ...problem };
  }
  for (const expression of [...nodesOf(tree, 'mdxFlowExpression'), ...nodesOf(tree, 'mdxTextExpression')]) {
    yield {
      ...placeOf(expression),
      message: 'Code in braces stands in the text',
      fix: 'Remove it; for the character itself, write \\{',
    };
  }
}

type Statement = NonNullable<NonNullable<MdxjsEsm['data']>['estree']>['body'][number];

/** The component that a statement imports; `undefined` for any other code. */
function componentImport(statement: Statement): { name: string; file: string } | undefined {
  if (statement.type !== 'ImportDeclaration') return undefined;
  const [specifier, ...more] = statement.specifiers;
  const file = /^@components\/([A-Za-z0-9-]+(?:\/[A-Za-z0-9-]+)*)\.astro$/.exec(String(statement.source.value))?.[1];
  if (specifier?.type !== 'ImportDefaultSpecifier' || more.length > 0 || file === undefined) return undefined;
  return { name: specifier.local.name, file };
}

function elementProblem(
  { name, children, attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  imported: ReadonlySet<string>,
): Omit<Problem, 'line' | 'column'> | undefined {
  if (name === null || !/^[A-Z]\w*$/.test(name)) {
    return {
      message: `The HTML <${name ?? ''}> stands in the page`,
      fix: 'Write it in Markdown, or make a component of it in src/components/',
    };
  }
  if (!imported.has(name)) {
    return {
      message: `<${name} /> is not imported`,
      fix: `Write above the text: import ${name} from '@components/${name}.astro'`,
    };
  }
  if (children.length > 0) return { message: `<${name}> holds text`, fix: `Write it closed in itself: <${name} />` };
  const isPlain = attributes.every(
    (attribute) => attribute.type === 'mdxJsxAttribute' && isPlainValue(attribute.value),
  );
  return isPlain
    ? undefined
    : {
        message: `<${name} /> has an attribute that is code`,
        fix: 'Use only texts and numbers: name="text" number={3}',
      };
}

function isPlainValue(value: MdxJsxFlowElement['attributes'][number]['value']): boolean {
  if (typeof value === 'string') return !/^\s*(javascript|data|vbscript|http):/i.test(value);
  return value === null || value === undefined || /^\s*-?\d+(\.\d+)?\s*$/.test(value.value);
}
