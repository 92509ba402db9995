import { showAge } from './age.ts';
import { leadAddedLinks } from './added-links.ts';
import { handingOver } from './load-page.ts';
import { isOfLanguage } from './language-files.ts';
import { fromBase64, pathOf, provideCopy } from './site-copy.ts';

/** What every page of an unpacked copy does. It runs in the head, before the scripts of the site. */

declare const copyAddress: string;
declare const copyLanguages: readonly string[];
declare const otherLanguages: readonly string[];

/** The way from the page to the copy’s own folder. */
const root = document.currentScript?.getAttribute('src')?.replace('copy/copy.js', '') ?? '';
const taken = new Map<string, string>();
const asked = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * From a disk, browsers load scripts only; so each file of the search’s stands in one, and is loaded when it is asked
 * for.
 */
function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} is not in this copy`)));
    script.src = root + path;
    document.head.append(script);
  });
}

async function load(path: string): Promise<Uint8Array<ArrayBuffer>> {
  // The browser would complain of a file that is not there.
  if (isOfLanguage(path, otherLanguages)) throw new Error(`${path} is in other copies`);
  await loadScript(`${path}.js`);
  const content = taken.get(path);
  if (content === undefined) throw new Error(`${path} is damaged in this copy`);
  taken.delete(path);
  return fromBase64(content);
}

provideCopy({
  take: (path, content) => void taken.set(path, content),
  read(path, isAnew) {
    const known = isAnew ? undefined : asked.get(path);
    if (known) return known;
    const content = load(path);
    asked.set(path, content);
    // Another try is another load.
    content.catch(() => asked.delete(path));
    return content;
  },
  run: loadScript,
});

/** The place in the copy of an address of the site. */
function linkInCopy(address: URL): string | undefined {
  const path = pathOf(address.href);
  if (!copyLanguages.includes(path.split('/')[0] ?? '')) return undefined;
  return root + path + (path.endsWith('/') ? 'index.html' : '') + address.search + address.hash;
}

document.addEventListener('DOMContentLoaded', () => {
  showAge(document, Date.now());
  leadAddedLinks(document.body, copyAddress, linkInCopy);
  // Another page of the copy shows this one beside itself. Who else opens it in a frame learns what is public anyway.
  if (window.name === handingOver && parent !== window) parent.postMessage(document.documentElement.outerHTML, '*');
});
