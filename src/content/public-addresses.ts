import { addressesFile, readAddressList, type AddressList } from './address-list.ts';
import { formerAnchors, movedPages } from './former-anchors.ts';
import type { Content } from './content.ts';
import type { PageHeading } from './headings.ts';
import { identifiedThings, identifierPath } from './identifiers.ts';
import { addressOf } from './page-address.ts';
import type { Page } from './page.ts';

/** The list of addresses; `undefined` where content has none. */
export function listedAddresses(content: Content): AddressList | undefined {
  const text = content.texts.get(addressesFile);
  return text === undefined ? undefined : readAddressList(text);
}

/** All addresses that content has now: languages, pages with their headings, identifiers. */
export function publicAddresses(content: Content): AddressList {
  const { sourceLanguage } = content;
  const slugs = content.slugsOf(sourceLanguage);
  return {
    languages: content.locales ?? [],
    pages: new Map(slugs.map((slug) => [slug, anchorsOf(content.page(sourceLanguage, slug))])),
    identifiers: identifiersIn(content),
  };
}

function anchorsOf(page: Page | undefined): string[] {
  return page?.headings.map(({ anchor }) => anchor) ?? [];
}

/** The identifiers of all things; of a page that is not filled in yet, those that its place gives it. */
function identifiersIn(content: Content): string[] {
  const { record, settings, changes, pages } = content;
  if (!record || !settings) return [];
  const readable = pages.flatMap(({ locale, slug, data }) => (data ? [{ locale, slug, data }] : []));
  const unfinished = pages.filter(({ locale, data }) => locale === settings.source && !data);
  return [
    ...identifiedThings({ pages: readable, record, changes, settings }).map(identifierPath),
    ...unfinished.flatMap(({ slug }) => {
      const kind = content.kindOf(slug);
      if (kind !== 'concept' && kind !== 'measure') return [];
      return [identifierPath({ kind, id: content.conceptOf(slug) ?? slug.slice(slug.lastIndexOf('/') + 1) })];
    }),
  ];
}

/**
 * Headings of a page that others know by another anchor: in their place stood a heading that is listed, and is there no
 * more, nor is it known where it leads.
 * @param anchors those that are listed, in the order in which they stood
 * @returns by the listed anchor, the heading that took its place
 */
function renamedHeadings({ headings, slug }: Page, anchors: readonly string[], content: Content) {
  const former = formerAnchors(content.setting('moved') ?? {}, slug);
  const listed = anchors.filter((anchor) => !former.has(anchor));
  const present = new Set(headings.map(({ anchor }) => anchor));
  const renamed = new Map<string, PageHeading>();
  let next = 0;
  for (const anchor of listed) {
    if (present.has(anchor)) {
      next = headings.findIndex((heading) => heading.anchor === anchor) + 1;
      continue;
    }
    const heading = headings[next];
    if (!heading || listed.includes(heading.anchor)) continue;
    renamed.set(anchor, heading);
    next += 1;
  }
  return renamed;
}

const linked = new WeakMap<Content, ReadonlySet<string>>();

/** Headings that pages, events or the site itself link to, in whatever language: `about/cite#how`. */
export function linkedPlaces(content: Content): ReadonlySet<string> {
  let places = linked.get(content);
  if (!places) {
    const ofPages = content.pages.flatMap(({ slug, references, data }) => [
      ...references.flatMap((reference) => {
        if (reference.kind === 'anchor') return [`${slug}#${reference.anchor}`];
        if (reference.kind !== 'page') return [];
        return [`${addressOf(reference.path)?.slug}#${reference.anchor}`];
      }),
      ...(data?.timeline ?? []).map(({ page }) => page),
    ]);
    places = new Set([...ofPages, ...Object.values(content.setting('roles') ?? {})]);
    linked.set(content, places);
  }
  return places;
}

const known = new WeakMap<Content, Map<string, Map<string, PageHeading>>>();

/**
 * The listed anchors of a page whose heading has new words, and no id that keeps the anchor. They are told of once, at
 * the heading: what leads to them is not to be called broken too.
 */
export function lostAnchors(content: Content, slug: string): ReadonlyMap<string, PageHeading> {
  let bySlug = known.get(content);
  if (!bySlug) {
    bySlug = new Map();
    for (const [listed, anchors] of listedAddresses(content)?.pages ?? []) {
      const page = content.page(content.sourceLanguage, listed);
      if (page && !page.syntaxError) bySlug.set(listed, renamedHeadings(page, anchors, content));
    }
    known.set(content, bySlug);
  }
  return bySlug.get(slug) ?? new Map();
}

/**
 * The list with all that content has now. No page and no identifier is ever taken from it; anchors go with the headings
 * that are gone for good.
 */
export function extendedAddresses(listed: AddressList | undefined, content: Content): AddressList {
  const now = publicAddresses(content);
  const moved = content.setting('moved') ?? {};
  const formerPages = [...movedPages(moved).map(([from]) => from), ...Object.keys(content.gone)];
  const formerIdentifiers = Object.keys(moved).filter((path) => path.startsWith('id/'));
  const slugs = new Set([...(listed?.pages.keys() ?? []), ...now.pages.keys(), ...formerPages]);
  return {
    languages: [...new Set([...(listed?.languages ?? []), ...now.languages])],
    identifiers: [...new Set([...(listed?.identifiers ?? []), ...now.identifiers, ...formerIdentifiers])],
    pages: new Map(
      [...slugs].map((slug) => {
        const page = content.page(content.sourceLanguage, slug);
        const lost = page ? renamedHeadings(page, listed?.pages.get(slug) ?? [], content) : [];
        const kept = new Map([...lost].map(([anchor, heading]) => [heading.anchor, anchor]));
        return [slug, (now.pages.get(slug) ?? []).map((anchor) => kept.get(anchor) ?? anchor)];
      }),
    ),
  };
}
