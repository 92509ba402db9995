import type { AnchoredSection } from '../../core/align-sections.ts';
import { noticeClasses, sectionsOf, type PageBlock } from '../../core/page-blocks.ts';
import { pageElements } from './elements.ts';
import { loadPage } from './load-page.ts';

/** A page in another language, ready to be put into this one. */
export interface OtherPage {
  sections: AnchoredSection<PageBlock<Element>>[];
  /** What it says of its translation. */
  notices: Element[];
  lang: string;
  dir: string;
}

/** What a page says of its translation as a whole. */
export const noticeSelector = noticeClasses.map((name) => `main > .${name}`).join();

/** Attributes that name elements by their ids. */
const idReferences = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget', 'for'];

/**
 * Loads a page in another language.
 * @param tag of its language, with which its ids begin here: those of this page stay alone
 * @throws when it does not come, or is no page of the site
 */
export async function loadOtherPage(address: string, tag: string): Promise<OtherPage> {
  const page = new DOMParser().parseFromString(await loadPage(address), 'text/html');
  const article = page.querySelector<HTMLElement>('main > article');
  const { lang, dir } = page.documentElement;
  // A portal that asks to log in, say, answers in the place of the page.
  if (!article || page.documentElement.dataset['site'] !== document.documentElement.dataset['site'])
    throw new Error(`${address} is not a page of this site`);
  for (const link of article.querySelectorAll('.heading-link')) link.remove();
  leadAddresses(article, address);
  const sections = sectionsOf(article, pageElements);
  renameIds(article, `${tag}-`);
  return {
    sections,
    notices: [...page.querySelectorAll(noticeSelector)],
    lang: article.lang || lang,
    dir: article.dir || dir,
  };
}

/**
 * Links mean what they meant on their own page; those to its sections lead to the same sections here. Within the site
 * they are written without its host, as on every page: on paper, whatever has one is a link to elsewhere.
 */
function leadAddresses(article: Element, address: string): void {
  for (const name of ['href', 'src'] as const) {
    for (const element of article.querySelectorAll(`[${name}]`)) {
      const written = element.getAttribute(name) ?? '';
      if (written.startsWith('#')) continue;
      const { href, origin, pathname, search, hash } = new URL(written, address);
      element.setAttribute(name, origin === location.origin && origin !== 'null' ? pathname + search + hash : href);
    }
  }
}

function renameIds(article: Element, prefix: string): void {
  const renamed = new Set<string>();
  for (const element of article.querySelectorAll('[id]')) {
    renamed.add(element.id);
    element.id = prefix + element.id;
  }
  for (const name of idReferences) {
    for (const element of article.querySelectorAll(`[${name}]`)) {
      const ids = (element.getAttribute(name) ?? '').split(' ');
      element.setAttribute(name, ids.map((id) => (renamed.has(id) ? prefix + id : id)).join(' '));
    }
  }
  for (const link of article.querySelectorAll('[href^="#"]')) {
    const id = link.getAttribute('href')?.slice(1) ?? '';
    if (renamed.has(id) && !document.getElementById(id)) link.setAttribute('href', `#${prefix}${id}`);
  }
}
