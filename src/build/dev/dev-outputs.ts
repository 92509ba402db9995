import { join } from 'node:path';
import { storePrefix } from '../../browser/keep/store-name.ts';
import { textFiles } from '../../core/files.ts';
import type { MarkdownContext } from '../../markdown/context.ts';
import { favicon } from '../../outputs/favicon.ts';
import { markdownTwins } from '../../outputs/markdown-twins.ts';
import { pictureFiles } from '../../outputs/picture-files.ts';
import { searchTerms } from '../../outputs/search-terms.ts';
import { sharePictures } from '../../outputs/share-pictures.ts';
import { siteOutputs } from '../../outputs/site-outputs.ts';
import type { Content } from '../../content/content.ts';
import { keptFiles } from '../kept/kept-files.ts';
import type { DevOutput } from './outputs-in-dev.ts';
import { cacheFolder } from '../disk/site-folder.ts';
import { svgToPng, svgToPngVersion } from '../svg-to-png.ts';

/** What is served beside pages while the site is edited, each kind made only where somebody asks for it. */
export function devOutputs(root: string, content: () => Content, markdown: MarkdownContext): DevOutput[] {
  const pictures = keptFiles(join(root, cacheFolder, 'pictures'), svgToPngVersion(), svgToPng);
  return [
    { matches: /\/search\/terms\.json$/, make: searchTerms },
    { matches: /\/index\.md$/, make: (site) => markdownTwins(site, content().pages, markdown) },
    {
      matches: /^sw\.js$/,
      make: ({ base, settings }) => textFiles([['sw.js', takeOutWorker(storePrefix(`${base}/`, settings.id))]]),
    },
    { matches: /^favicon\.svg$/, make: favicon },
    { matches: /^pictures\//, make: () => pictureFiles(content().files) },
    { matches: /\.png$/, make: (site) => sharePictures(site, pictures.get) },
    {
      matches: /\.(?:bib|csv|json|jsonld|ris|svg|ttl|txt|xml)$/,
      make: (site) => siteOutputs(site, async () => new Uint8Array()),
    },
  ];
}

/**
 * A service worker that takes the site's out of service: a browser that has been to `npm start` at this address would
 * show the pages that it kept.
 */
function takeOutWorker(stores: string): string {
  return `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(takeOut()));
async function takeOut() {
  for (const name of await caches.keys()) if (name.startsWith(${JSON.stringify(stores)})) await caches.delete(name);
  await registration.unregister();
  for (const page of await clients.matchAll({ type: 'window' })) await page.navigate(page.url);
}
`;
}
