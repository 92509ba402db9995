import { inflateSync } from 'fflate';
import { leadAddedLinks } from './added-links.ts';
import { contentsId, idOnPage, pageId } from '../../core/one-page.ts';
import { unpack } from '../../core/pack.ts';
import { inflate } from '../search/inflate.ts';
import { showAge } from './age.ts';
import { fromBase64, pathOf, provideCopy } from './site-copy.ts';

/** What the one-file copy does: its files come out of a block in it, and of its pages one is open at a time. */

declare const copyAddress: string;

const search = pageId('search');
const block = document.getElementById('copy-files') as HTMLScriptElement;
const sections = [...document.querySelectorAll<HTMLElement>('.one-page')];
const siteTitle = document.querySelector('.site-name')?.textContent?.trim() ?? '';
let searchPlace = document.querySelector<HTMLElement>(`#${search} [data-search-page]`);
const searchFrame = searchPlace?.innerHTML ?? '';
searchPlace?.replaceChildren();
let files: Promise<Map<string, Uint8Array<ArrayBuffer>>> | undefined;

async function openBlock(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  return unpack((await inflate(fromBase64(block.textContent ?? ''), async () => ({ inflateSync }))).buffer);
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer>> {
  files ??= openBlock();
  const content = (await files).get(path);
  if (!content) throw new Error(`${path} is not in this copy`);
  return content;
}

async function run(path: string): Promise<void> {
  const script = document.createElement('script');
  script.textContent = new TextDecoder().decode(await read(path));
  document.head.append(script);
  script.remove();
}

/** The place in the file of an address of the site. */
function linkInFile(address: URL): string | undefined {
  const slug = pathOf(address)
    .replace(/^[^/]+\//, '')
    .replace(/\/?(?:index\.html)?$/, '');
  const id = pageId(slug);
  if (!pathOf(address).startsWith(`${document.documentElement.lang}/`) || !document.getElementById(id))
    return undefined;
  return `#${address.hash ? idOnPage(id + address.search, address.hash.slice(1)) : id + address.search}`;
}

/** The search is in its page while that is open, so that elsewhere its key opens the dialog. */
async function mountSearch(isOpen: boolean): Promise<void> {
  if (!isOpen) searchPlace?.replaceChildren();
  else if (searchPlace && !searchPlace.firstChild) {
    // As it came, without what was made of it when it was open before.
    const place = searchPlace.cloneNode() as HTMLElement;
    place.innerHTML = searchFrame;
    searchPlace.replaceWith(place);
    searchPlace = place;
    await run(block.dataset['search'] ?? '');
  }
}

/** Shows one page; the others are hidden from view, not from the browser’s own search where it can open them. */
function open(section: HTMLElement): void {
  for (const each of sections) {
    if (each === section) each.removeAttribute('hidden');
    else each.setAttribute('hidden', 'onbeforematch' in each ? 'until-found' : '');
  }
  const title = section.querySelector('h1')?.textContent?.trim() ?? '';
  document.title = title === siteTitle || !title ? siteTitle : `${title} – ${siteTitle}`;
  for (const link of document.querySelectorAll('#menu a')) {
    if (link.textContent?.trim() === section.dataset['part']) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  void mountSearch(section.id === search);
}

function sectionOf(id: string): { section: HTMLElement; target: HTMLElement } | undefined {
  const target = document.getElementById(id);
  const section = target?.closest<HTMLElement>('.one-page');
  return target && section ? { section, target } : undefined;
}

/** The anchor that an address names. Not all that somebody may write behind `#` is well encoded. */
function anchor(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/**
 * Goes where the address leads, or to the contents. Anchors outside of the pages, such as that of the text, change
 * nothing.
 */
function go(isFirst: boolean): void {
  // “All answers on one page” of the search’s dialog.
  const query = /^#page-search\?(.*)$/.exec(location.hash)?.[1];
  if (query !== undefined) history.replaceState(null, '', `?${query}#${search}`);
  const wanted = anchor();
  if (!isFirst && wanted && document.getElementById(wanted) && !sectionOf(wanted)) return;
  const isAsked = isFirst && new URLSearchParams(location.search).has('q');
  const found = sectionOf(wanted) ?? sectionOf(isAsked ? search : contentsId);
  if (!found) return;
  open(found.section);
  if (found.target !== found.section) found.target.scrollIntoView();
  else if (!isFirst) scrollTo(0, 0);
  if (!isFirst && found.section.id !== search) found.target.focus({ preventScroll: true });
}

provideCopy({ take: () => undefined, read, run });
showAge(document, Date.now());
leadAddedLinks(document.body, copyAddress, linkInFile);
for (const section of sections) {
  section.addEventListener('beforematch', () => {
    open(section);
    history.replaceState(null, '', `#${section.id}`);
  });
}
addEventListener('hashchange', () => go(false));
go(true);
document.documentElement.classList.remove('starting');
document.documentElement.classList.add('routed');
