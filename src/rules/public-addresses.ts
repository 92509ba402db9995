import {
  addressesFile,
  identifierLine,
  languageLine,
  lineOfAddress,
  pageLine,
  type AddressList,
} from '../content/address-list.ts';
import { changeId } from '../content/changes.ts';
import type { Content } from '../content/content.ts';
import { goneFile } from '../content/gone-pages.ts';
import { nodesOf } from '../content/nodes.ts';
import { addressOf } from '../content/page-address.ts';
import { startOfFile } from '../content/place.ts';
import { linkedPlaces, listedAddresses, lostAnchors, publicAddresses } from '../content/public-addresses.ts';
import { withId } from './heading-ids.ts';
import { mendedNode } from './mended-line.ts';
import type { Circumstances, ProblemInFile } from './rule.ts';

/** A page, or a heading on it, an identifier, and a language, as the list writes them. */
const listedForms = /^\/(?:\*\/(?:[^\s/#]+\/)*(?:#\S+)?|id\/[^\s/#]+\/[^\s/#]+\/|[A-Za-z0-9-]+\/)$/;

/** Finds lines of the list that are no address as it writes them: nothing would be held to them. */
function* misspeltAddresses(text: string): Iterable<ProblemInFile> {
  for (const [index, line] of text.split('\n').entries()) {
    const address = line.trim();
    if (address === '' || address.startsWith('#') || listedForms.test(address)) continue;
    const [path = '', ...anchor] = address.replace(/^\/*[^\s/#]+\//, '').split('#');
    const page = path.replace(/[\s/]+$/, '');
    const meant = pageLine(page, anchor.length > 0 ? anchor.join('#') : undefined);
    yield {
      ...{ file: addressesFile, line: index + 1, column: 1 },
      message: `“${address}” is no address as this list writes them: * for each language, and a / behind each page`,
      fix: listedForms.test(meant) ? `Write: ${meant}` : `Write it like ${pageLine('folder/page', 'heading')}`,
    };
  }
}

/** Finds addresses that were public and at which nothing is any more: no page, no way on, no word of what was there. */
export function* lostAddress(content: Content): Iterable<ProblemInFile> {
  const listed = listedAddresses(content);
  const moved = content.setting('moved');
  const kinds = content.setting('kinds');
  if (!listed || !moved) return;
  const text = content.texts.get(addressesFile) ?? '';
  yield* misspeltAddresses(text);
  const now = publicAddresses(content);
  const at = (address: string) => ({ file: addressesFile, line: lineOfAddress(text, address), column: 1 });
  const lost = new Set<string>();
  for (const slug of listed.pages.keys()) {
    // That the home page is missing has a rule of its own: it cannot move, nor be gone.
    if (slug === '' || now.pages.has(slug) || Object.hasOwn(moved, slug) || Object.hasOwn(content.gone, slug)) continue;
    lost.add(slug);
    yield {
      ...at(pageLine(slug)),
      message: `The page “${slug}” was public, and nothing is there any more`,
      fix: `Where it has moved, run: npm run move -- ${slug} <new>; where it is gone: npm run delete -- ${slug}`,
    };
  }
  // What cannot be read has identifiers all the same, and other rules tell of it.
  for (const path of isAllRead(content) ? listed.identifiers : []) {
    if (now.identifiers.includes(path) || Object.hasOwn(moved, path)) continue;
    // What is done about its page does for it too.
    const name = path.slice(path.lastIndexOf('/') + 1);
    if ([kinds?.concept, kinds?.measure].some((folder) => lost.has(`${folder}/${name}`))) continue;
    yield {
      ...at(identifierLine(path)),
      message: `The identifier “${path}” stands in others’ data, and leads nowhere any more`,
      fix: `Bring back what it names, or say where it leads now: npm run delete -- ${path} --to <page>`,
    };
  }
  for (const tag of content.locales ? listed.languages : []) {
    if (content.locales?.includes(tag) || !listedForms.test(languageLine(tag))) continue;
    yield {
      ...at(languageLine(tag)),
      message: `The pages in “${tag}” were public, and are gone`,
      fix: 'Bring the language back; where it was never published, remove this line',
    };
  }
}

/** Whether all can be read that has identifiers: a file with a conflict of git's in it has them once it is resolved. */
function isAllRead(content: Content): boolean {
  const isRead = (path: string): boolean => {
    if (changeId(path) !== undefined) return content.texts.has(path);
    return addressOf(path)?.locale !== content.sourceLanguage || content.pageAt(path)?.data !== undefined;
  };
  return Boolean(content.settings && content.record) && [...content.paths].every(isRead);
}

/**
 * Finds that there is no list of addresses, or nothing on it, though some were public: pages moved or went, or git
 * keeps pages.
 */
export function* missingAddressList(content: Content, { lastChanged }: Circumstances): Iterable<ProblemInFile> {
  if (hasAddressList(content)) return;
  const former = { ...content.setting('moved'), ...content.gone };
  const isKept = content.pages.some(({ path }) => lastChanged?.has(path));
  if (!isKept && Object.keys(former).length === 0) return;
  yield {
    file: addressesFile,
    ...startOfFile,
    message: 'The list of all addresses that were ever public is missing: one that vanishes would be lost unnoticed',
    fix: 'Bring it back from its last good version, then run: npm run new -- addresses',
  };
}

function hasAddressList(content: Content): boolean {
  const { languages = [], pages, identifiers = [] } = listedAddresses(content) ?? {};
  return languages.length + (pages?.size ?? 0) + identifiers.length > 0;
}

/** Finds that the list of addresses lacks some: should they vanish, nobody would notice. */
export function* unlistedAddress(content: Content): Iterable<ProblemInFile> {
  const listed = listedAddresses(content);
  if (!listed) return;
  const [first, ...others] = unlisted(publicAddresses(content), listed);
  if (first === undefined) return;
  const more = others.length === 0 ? 'is' : `and ${others.length} more are`;
  yield {
    file: addressesFile,
    ...startOfFile,
    message: `“${first}” ${more} not on the list of addresses yet`,
    fix: 'Run: npm run new -- addresses',
  };
}

function unlisted(now: AddressList, listed: AddressList): string[] {
  return [
    ...now.languages.filter((tag) => !listed.languages.includes(tag)).map(languageLine),
    ...[...now.pages.keys()].filter((slug) => !listed.pages.has(slug)).map((slug) => pageLine(slug)),
    ...now.identifiers.filter((path) => !listed.identifiers.includes(path)).map(identifierLine),
  ];
}

/** Finds headings with new words whose old anchor is linked, and leads nowhere any more. */
export function lostAnchor(content: Content): Iterable<ProblemInFile> {
  return renamed(content, true);
}

/** Finds headings with new words whose old anchor only readers may have kept: they come to the start of the page. */
export function renamedHeading(content: Content): Iterable<ProblemInFile> {
  return renamed(content, false);
}

function* renamed(content: Content, isLinked: boolean): Iterable<ProblemInFile> {
  for (const page of content.pages) {
    if (page.locale !== content.sourceLanguage) continue;
    for (const [anchor, { place, anchor: now }] of lostAnchors(content, page.slug)) {
      const from = `${page.slug || '/'}#${anchor}`;
      const heading = nodesOf(page.tree, 'heading').find(({ position }) => position?.start.line === place.line);
      if (!heading || linkedPlaces(content).has(`${page.slug}#${anchor}`) !== isLinked) continue;
      yield {
        file: page.path,
        ...place,
        message:
          `The heading that stood here is known as “#${anchor}”, to readers${isLinked ? ' and in links' : ''}. ` +
          `For the new anchor in every language: npm run move -- ${from} ${page.slug || '/'}#${now}. ` +
          `If it is gone, and this is another: npm run delete -- ${from}`,
        fix: mendedNode(page.text, heading, withId(heading, page.text, anchor)),
      };
    }
  }
}

/** Finds pages that are said to be gone, and are there or have moved. */
export function* gonePage(content: Content): Iterable<ProblemInFile> {
  const file = content.dataFile(goneFile);
  if (!file) return;
  for (const slug of Object.keys(content.gone)) {
    const isHere = content.pathOf(content.sourceLanguage, slug) !== undefined;
    if (!isHere && !Object.hasOwn(content.setting('moved') ?? {}, slug)) continue;
    yield {
      file: goneFile,
      ...file.placeOf([slug]),
      message: `The page “${slug}” is said to be gone, and ${isHere ? 'is there' : 'to have moved'}`,
      fix: 'Remove it here',
    };
  }
}
