import { join } from 'node:path';
import { digest } from '../core/digest.ts';
import type { Remember, RememberLater } from '../core/remember.ts';
import type { Dependencies } from './dependencies.ts';
import { openKeptTexts } from './kept-texts.ts';
import { cacheFolder } from './site-folder.ts';

/** What is kept of the last build, for what has not changed since. */
export interface LastBuild {
  /** Pages by their paths in the site. */
  pages: { get(path: string): string | undefined; set(path: string, html: string): void };
  /**
   * What else is made of content; each text depends on the code and on what is known of the site, beside what it says.
   */
  remember: Remember;
  rememberLater: RememberLater;
  save(): Promise<void>;
}

/** Opens what the last build in this project has kept. */
export async function openLastBuild(root: string, { common, ofPage }: Dependencies): Promise<LastBuild> {
  const pages = await openKeptTexts(join(root, cacheFolder, 'pages.json'));
  const texts = await openKeptTexts(join(root, cacheFolder, 'texts.json'));
  return {
    pages: {
      get: (path) => pages.get(path, ofPage(path)),
      set: (path, html) => pages.set(path, ofPage(path), html),
    },
    remember: (name, dependencies, make) => texts.remember(name, digest(common, dependencies), make),
    rememberLater: (name, dependencies, make) => texts.rememberLater(name, digest(common, dependencies), make),
    async save() {
      await pages.save();
      await texts.save();
    },
  };
}
