import { isUtf8 } from 'node:buffer';
import type { Element, Nodes, Parents } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { ContentFile } from '../content/content-files.ts';
import { startOfFile } from '../content/place.ts';
import { placeOf } from '../content/nodes.ts';
import type { Problem } from './rule.ts';

/** Elements of SVG 2 that draw something, or describe it, and can do nothing else. */
const drawing = new Set(
  `svg g defs symbol use switch view style title desc metadata path rect circle ellipse line polyline polygon text tspan
  textPath linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What drawing programs note in their files, and no browser reads. */
const notes = [
  /^http:\/\/www\.inkscape\.org\//,
  /^http:\/\/sodipodi\.sourceforge\.net\//,
  /^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/,
  /^http:\/\/creativecommons\.org\/ns#$/,
  /^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/,
];

type Wrong = Pick<Problem, 'message' | 'fix'>;

/**
 * Finds drawings that do more than draw: that run code, move, or ask for anything outside themselves. An SVG that
 * somebody opens by its address is a document of the site, with the site’s rights.
 */
export function* svgContent({ path, bytes }: ContentFile): Iterable<Problem> {
  if (!path.endsWith('.svg')) return;
  if (!isUtf8(bytes)) {
    yield { ...startOfFile, message: 'The drawing is not encoded as UTF-8', fix: 'Save it as UTF-8' };
    return;
  }
  try {
    yield* problemsBelow(fromXml(new TextDecoder().decode(bytes)), new Map());
  } catch (error) {
    const { line = 1, column = 1, cause } = error as { line?: number; column?: number; cause?: unknown };
    if (!(cause instanceof Error)) throw error;
    const [reason = ''] = cause.message.split(/\s\(line|\n/);
    yield { line, column, message: `The drawing cannot be read: ${reason}`, fix: 'Save it as SVG once more' };
  }
}

/** @param namespaces what each prefix stands for here; the empty one too */
function* problemsBelow(parent: Parents, namespaces: ReadonlyMap<string, string>): Iterable<Problem> {
  for (const node of parent.children) {
    const wrong = nodeProblem(node);
    if (wrong) yield { ...placeOf(node), ...wrong };
    if (node.type === 'element') yield* elementProblems(node, parent, namespaces);
  }
}

function* elementProblems(element: Element, parent: Parents, outside: ReadonlyMap<string, string>): Iterable<Problem> {
  const namespaces = new Map(outside);
  for (const [name, value] of Object.entries(element.attributes)) {
    const prefix = /^xmlns(?::(.+))?$/.exec(name);
    if (prefix) namespaces.set(prefix[1] ?? '', value ?? '');
  }
  const place = placeOf(element);
  const [name = '', prefix = ''] = element.name.split(':').reverse();
  const namespace = namespaces.get(prefix) ?? '';
  if (notes.some((pattern) => pattern.test(namespace))) {
    yield* problemsBelow(element, namespaces);
    return;
  }
  if (namespace !== svgNamespace || !drawing.has(name) || (parent.type === 'root' && name !== 'svg')) {
    const message = `<${element.name}> ${namespace === svgNamespace ? 'does more than draw' : 'is no part of SVG'}`;
    yield { ...place, message, fix: 'Remove it, or save the drawing as plain SVG' };
    return;
  }
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const wrong = attributeProblem(attribute, value ?? '');
    if (wrong) yield { ...place, ...wrong };
  }
  if (name === 'style') {
    const wrong = styleProblem(textIn(element));
    if (wrong) yield { ...place, ...wrong };
  }
  yield* problemsBelow(element, namespaces);
}

/** What is wrong with a node that is no element: nothing but words is needed beside those. */
function nodeProblem(node: Nodes): Wrong | undefined {
  if (node.type === 'doctype') return { message: 'The drawing has a DOCTYPE', fix: 'Remove <!DOCTYPE …>' };
  if (node.type !== 'instruction') return undefined;
  const encoding = /encoding\s*=\s*["']([^"']*)/.exec(node.value)?.[1] ?? 'utf-8';
  if (node.name === 'xml' && /^(?:utf-8|us-ascii)$/i.test(encoding)) return undefined;
  return { message: `The drawing has an instruction <?${node.name} …?>`, fix: 'Remove it, and save as UTF-8' };
}

function attributeProblem(name: string, value: string): Wrong | undefined {
  const [local = ''] = name.toLowerCase().split(':').reverse();
  if (/^on|^handler$/.test(local)) return { message: `“${name}” runs code`, fix: 'Remove it' };
  if (name.toLowerCase() === 'xml:base') return { message: '“xml:base” leads links elsewhere', fix: 'Remove it' };
  if (/^(?:href|src)$/.test(local) && !value.trim().startsWith('#')) return outward(name);
  return styleProblem(value, name);
}

/** What is wrong with a style, or with an attribute, each of which may be one. A drawing needs no backslashes. */
function styleProblem(value: string, name = 'style'): Wrong | undefined {
  if (/:|^aria-/.test(name)) return undefined;
  const urls = value.match(/url\(\s*["']?\s*.?/gis) ?? [];
  const asks = /\\|@(?:import|font-face|namespace|document)|(?:image-set|image|src|cross-fade|paint)\(|-moz-binding/i;
  return urls.some((url) => !url.endsWith('#')) || asks.test(value) ? outward(name) : undefined;
}

function outward(name: string): Wrong {
  return {
    message: `“${name}” leads out of the drawing`,
    fix: 'Name only what is in it: #id or url(#id); draw the rest, or remove it',
  };
}

function textIn({ children }: Element): string {
  return children.map((child) => ('value' in child ? child.value : '')).join('');
}
