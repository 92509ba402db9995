import type { Definition, Image, Link } from 'mdast';
import { posix } from 'node:path';
import type { TextEdit } from '../../core/text-edit.ts';
import type { Content } from '../content.ts';
import { nodesOf, offsetsOf } from '../nodes.ts';
import { addressOf } from '../page-address.ts';
import { conceptPage } from '../page-kinds.ts';
import type { Page } from '../page.ts';
import type { PageTarget } from '../page-target.ts';
import { targetOf } from '../references.ts';
import { pathIn } from '../translations.ts';
import { conceptAt, type Rearrangement } from './rearrangement.ts';
import { asText, onlyWords } from './only-words.ts';
import { wordsInstead } from './term-words.ts';
import type {} from './destinations.ts';

/**
 * What a page's links need when pages move or go: another path, another concept, or only their words.
 * @param page read with `parsersOfDestinations`
 */
export function linkEdits(page: Page, content: Content, plan: Rearrangement): TextEdit[] {
  const { tree } = page;
  const links = [...nodesOf(tree, 'link'), ...nodesOf(tree, 'image')].flatMap((node) => {
    const url = newUrl(node.url, page, content, plan);
    if (url === undefined) return node.type === 'link' ? [onlyWords(node, page, content)] : [];
    return [...destinationEdit(node, url), ...(node.type === 'link' ? wordEdits(node, page, content, plan) : [])];
  });
  const gone = new Set<string>();
  const definitions = nodesOf(tree, 'definition').flatMap((node) => {
    const url = newUrl(node.url, page, content, plan);
    if (url !== undefined) return destinationEdit(node, url);
    gone.add(node.identifier);
    return [withoutLine(node, page.text)];
  });
  const references = nodesOf(tree, 'linkReference').flatMap((node) =>
    gone.has(node.identifier) ? [onlyWords(node, page, content)] : [],
  );
  return [...links, ...definitions, ...references];
}

function destinationEdit({ url: old, data }: Link | Image | Definition, url: string): TextEdit[] {
  return url === old || !data?.destination ? [] : [{ ...data.destination, text: url }];
}

/** The words of a link to a concept for which another stands, where they are its name. */
function wordEdits({ url, children }: Link, { locale, path }: Page, content: Content, plan: Rearrangement): TextEdit[] {
  const target = targetOf(url, path);
  const [words, ...others] = children;
  if (target.kind !== 'term' || words?.type !== 'text' || others.length > 0) return [];
  const next = wordsInstead(words.value, target.concept, locale, content, plan);
  return next === undefined ? [] : [{ ...offsetsOf(words), text: asText(next) }];
}

/** Where a link leads from now on, as its page writes it; nothing where it leads nowhere. */
function newUrl(url: string, page: Page, content: Content, plan: Rearrangement): string | undefined {
  const target = targetOf(url, page.path);
  if (target.kind === 'term') {
    const kinds = content.setting('kinds');
    return kinds ? newTerm(url, conceptPage(kinds, target.concept), page, content, plan) : url;
  }
  const { changedHeading: heading } = plan;
  const anchor = target.kind === 'anchor' || target.kind === 'page' ? target.anchor : undefined;
  if (heading && anchor === heading.anchor) {
    const isOwn = target.kind === 'anchor';
    if ((isOwn ? page.slug : target.kind === 'page' && addressOf(target.path)?.slug) === heading.slug) {
      if (heading.to !== undefined) return url.replace(/#.*$/s, `#${heading.to}`);
      return isOwn ? undefined : url.replace(/#.*$/s, '');
    }
  }
  // Of an address on the web, or within the page, nothing changes.
  const [, path = '', rest = ''] = /^(?![/#]|[a-z][a-z0-9+.-]*:)([^?#]+)(.*)$/is.exec(url) ?? [];
  if (path === '') return url;
  const file = posix.join(posix.dirname(page.path), decoded(path));
  const address = target.kind === 'page' ? addressOf(file) : undefined;
  const outcome = address ? plan.outcomeOf(address.slug) : undefined;
  if (address && outcome?.kind === 'goes') return undefined;
  if (address && outcome?.kind === 'replaced') return pageLink(page, address.locale, outcome.by, content, plan);
  const newFile = plan.newPath(file);
  const from = plan.newPath(page.path);
  if (newFile === file && posix.dirname(from) === posix.dirname(page.path) && !isItself(page, file, from)) return url;
  const relative = relativeTo(from, newFile);
  return `${/^\.\//.test(path) && !relative.startsWith('.') ? './' : ''}${relative}${rest}`;
}

/** Whether a page links itself and has another name from now on. */
function isItself(page: Page, file: string, from: string): boolean {
  return file === page.path && from !== page.path;
}

function newTerm(url: string, slug: string, page: Page, content: Content, plan: Rearrangement): string | undefined {
  const outcome = plan.outcomeOf(slug);
  if (outcome.kind === 'stays') return url;
  if (outcome.kind === 'goes') return undefined;
  if (outcome.kind === 'moves') return `term:${conceptAt(outcome.slug, content, plan) ?? ''}`;
  const concept = conceptAt(outcome.by.slug, content, plan);
  if (concept === undefined) return pageLink(page, page.locale, outcome.by, content, plan);
  // A concept's own page does not open what is being read.
  return page.slug === outcome.by.slug ? undefined : `term:${concept}`;
}

/** The path to a page from another; nothing from itself. */
function pageLink(
  page: Page,
  locale: string,
  { slug, anchor }: PageTarget,
  content: Content,
  plan: Rearrangement,
): string | undefined {
  if (page.slug === slug) return undefined;
  const source = content.page(content.sourceLanguage, slug);
  const path = content.pathOf(locale, slug) ?? (source && pathIn(locale, source));
  if (path === undefined) return undefined;
  return `${relativeTo(plan.newPath(page.path), plan.newPath(path))}${anchor === undefined ? '' : `#${anchor}`}`;
}

function relativeTo(from: string, path: string): string {
  return posix.relative(posix.dirname(from), path);
}

/** Takes a definition away with its line. */
function withoutLine(node: Definition, text: string): TextEdit {
  const { start, end } = offsetsOf(node);
  const lineEnd = text.indexOf('\n', end);
  return { start, end: lineEnd === -1 ? text.length : lineEnd + 1, text: '' };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
