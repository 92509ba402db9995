import { join } from 'node:path';
import { digest } from '../core/digest.ts';
import type { Remember, RememberLater } from '../core/remember.ts';
import { openKeptTexts } from './kept-texts.ts';
import { cacheFolder } from './site-folder.ts';

/** What is kept of the last build, for what has not changed since. */
export interface LastBuild {
  /** Each text depends on what all depend on, beside what it says. */
  remember: Remember;
  rememberLater: RememberLater;
  save(): Promise<void>;
}

/** Opens what the last build in this project has kept. @param common names what all of it depends on */
export async function openLastBuild(root: string, common: string): Promise<LastBuild> {
  const texts = await openKeptTexts(join(root, cacheFolder, 'texts'));
  return {
    remember: (name, dependencies, make) => texts.remember(name, digest(common, dependencies), make),
    rememberLater: (name, dependencies, make) => texts.rememberLater(name, digest(common, dependencies), make),
    save: texts.save,
  };
}
