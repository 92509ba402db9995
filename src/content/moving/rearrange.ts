import { withEdits } from '../../core/text-edit.ts';
import { addressesFile, addressListText, type AddressList } from '../address-list.ts';
import { changeId } from '../changes.ts';
import type { ContentFile } from '../content-files.ts';
import { Content } from '../content.ts';
import { valueAt } from '../data-file.ts';
import { editFrontMatter, setFrontMatter } from '../front-matter-edit.ts';
import { goneFile } from '../gone-pages.ts';
import { coverageFile } from '../coverage.ts';
import { recordFile } from '../known-files.ts';
import type { Page } from '../page.ts';
import type { Parsers } from '../parsers.ts';
import { extendedAddresses, listedAddresses } from '../public-addresses.ts';
import { siteFile } from '../site.ts';
import { headingEdits, withNewSectionKey } from './heading-edits.ts';
import { withKeptFingerprints, type ChangedPage } from './kept-fingerprints.ts';
import { linkEdits } from './link-edits.ts';
import { coverageWithNewPlaces, noteWithNewNames, recordWithNewNames, withNewNames } from './named-pages.ts';
import { goneText, siteWithWaysOn } from './moved-and-gone.ts';
import type { Rearrangement } from './rearrangement.ts';
import { siteWithNewPlaces } from './site-places.ts';

/** A rearrangement of some pages, with all that is to be known to carry it out. */
export interface Move extends Rearrangement {
  /** The slugs of the pages that move or go. */
  slugs: readonly string[];
  /** Pictures that go with their page. */
  pictures: readonly string[];
  /** Where other addresses lead from now on, as `moved` in `site.yaml` writes it. */
  ways?: Readonly<Record<string, string>>;
  /** `yyyy-mm-dd`. */
  today: string;
}

/** What is to be written so that pages move or go: files by their paths, and paths at which nothing is any more. */
export interface ContentChange {
  written: ReadonlyMap<string, Uint8Array>;
  removed: readonly string[];
}

/**
 * Carries a move out, in every language: files, links, orders and roles, fingerprints, old addresses and their list.
 * @param content read with `read`
 * @param read what keeps where destinations are written, from `parsersOfDestinations`
 */
export function rearrange(content: Content, move: Move, read: Parsers): ContentChange {
  const files = new Map(content.files.flatMap((file) => movedFile(file, content, move)));
  const linked = new Content([...files.values()], read);
  const put = (path: string, text: string): void => {
    if (text !== linked.texts.get(path)) files.set(path, { path, bytes: new TextEncoder().encode(text) });
  };
  for (const page of linked.pages) put(page.path, settled(page, content, linked, move));
  put(siteFile, siteWithWaysOn(content, linked, move));
  const gone = goneText(content, linked, move);
  if (gone === undefined) files.delete(goneFile);
  else put(goneFile, gone);
  const listed = withHeading(extendedAddresses(listedAddresses(content), content), move);
  put(addressesFile, addressListText(extendedAddresses(listed, linked)));

  const before = new Map(content.files.map(({ path, bytes }) => [path, bytes]));
  return {
    written: new Map(
      [...files].flatMap(([path, { bytes }]) => (isSame(before.get(path), bytes) ? [] : [[path, bytes] as const])),
    ),
    removed: [...before.keys()].filter((path) => !files.has(path)),
  };
}

/** The list of addresses with the new anchor of a heading, or without one that is gone for good. */
function withHeading(listed: AddressList, { changedHeading }: Move): AddressList {
  if (!changedHeading) return listed;
  const { slug, anchor, to } = changedHeading;
  const left = (listed.pages.get(slug) ?? []).flatMap((each) => (each === anchor ? (to ?? []) : each));
  return { ...listed, pages: new Map([...listed.pages, [slug, [...new Set(left)]]]) };
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

/** A file at its new place with its links and names put right; none where it goes. */
function movedFile(file: ContentFile, content: Content, move: Move): [string, ContentFile][] {
  const page = content.pageAt(file.path);
  const outcome = page && move.outcomeOf(page.slug).kind;
  if (outcome === 'goes' || outcome === 'replaced' || move.pictures.includes(file.path)) return [];
  const path = move.newPath(file.path);
  const text = page ? withNewLinks(page, content, move) : withNewData(file.path, content, move);
  // Where nothing is to be changed, every byte stays, whatever it is.
  const isChanged = text !== undefined && text !== content.texts.get(file.path);
  return [[path, { ...file, path, ...(isChanged && { bytes: new TextEncoder().encode(text) }) }]];
}

function withNewLinks(page: Page, content: Content, move: Move): string {
  const edits = [...linkEdits(page, content, move), ...headingEdits(page, content, move)];
  return editFrontMatter(withEdits(page.text, edits), (yaml) =>
    withNewSectionKey(withNewNames(yaml, page, content, move), page, move),
  );
}

function withNewData(path: string, content: Content, move: Move): string | undefined {
  if (path === siteFile) return siteWithNewPlaces(content, move);
  if (path === recordFile) return recordWithNewNames(content, move).text;
  if (path === coverageFile) return coverageWithNewPlaces(content, move);
  const pages = changeId(path) === undefined ? undefined : valueAt(content.valueOf(path), ['pages']);
  return Array.isArray(pages) ? noteWithNewNames(content.texts.get(path) ?? '', pages, move) : undefined;
}

/** A page with its new links, its record put right, and its day. */
function settled(after: Page, content: Content, linked: Content, move: Move): string {
  const own = changeOf(after, content, move);
  if (!own) return after.text;
  const source = linked.page(linked.sourceLanguage, after.slug);
  const original = after.locale !== linked.sourceLanguage && source ? changeOf(source, content, move) : undefined;
  const text = withKeptFingerprints(after.text, original, own);
  const isChanged = text !== own.before.text || isMoved(after, move);
  const day = own.before.data?.updated ?? '';
  return isChanged && day < move.today ? setFrontMatter(text, 'updated', `updated: ${move.today}`) : text;
}

/** Whether a page is at its new address, by this command or by hand before it. */
function isMoved({ slug }: Page, { slugs, outcomeOf }: Move): boolean {
  return slugs.map(outcomeOf).some((outcome) => outcome.kind === 'moves' && outcome.slug === slug);
}

function changeOf(after: Page, content: Content, move: Move): ChangedPage | undefined {
  const before = content.pages.find(({ path }) => move.newPath(path) === after.path);
  return before && { before, after };
}
