import { join } from 'node:path';
import { digest } from '../core/digest.ts';
import type { Remember, RememberLater } from '../core/remember.ts';
import type { Dependencies } from './dependencies.ts';
import { openKeptTexts } from './kept-texts.ts';
import { cacheFolder } from './site-folder.ts';

/** What is kept of the last build, for what has not changed since. */
export interface LastBuild {
  /** The frames of pages by their paths in the site. */
  frames: { get(path: string): string | undefined; set(path: string, frame: string): void };
  /**
   * What else is made of content; each text depends on the code and on what is known of the site, beside what it says.
   */
  remember: Remember;
  rememberLater: RememberLater;
  save(): Promise<void>;
}

/** Opens what the last build in this project has kept. */
export async function openLastBuild(root: string, { common, ofFrame }: Dependencies): Promise<LastBuild> {
  const frames = await openKeptTexts(join(root, cacheFolder, 'frames.json'));
  const texts = await openKeptTexts(join(root, cacheFolder, 'texts.json'));
  return {
    frames: {
      get: (path) => frames.get(path, ofFrame(path)),
      set: (path, frame) => frames.set(path, ofFrame(path), frame),
    },
    remember: (name, dependencies, make) => texts.remember(name, digest(common, dependencies), make),
    rememberLater: (name, dependencies, make) => texts.rememberLater(name, digest(common, dependencies), make),
    async save() {
      await frames.save();
      await texts.save();
    },
  };
}
