import { join } from 'node:path';
import { digest } from '../../core/digest.ts';
import type { Remember, RememberLater } from '../../core/remember.ts';
import { openKeptTexts } from './kept-texts.ts';
import type { At } from '../progress.ts';
import { cacheFolder } from '../disk/site-folder.ts';

/** What is kept of the last build, for what has not changed since. */
export interface LastBuild {
  /** Each text depends on what all depend on, beside what it says. */
  remember: Remember;
  rememberLater: RememberLater;
  save(): Promise<void>;
}

/**
 * Opens what the last build in this project has kept.
 * @param common names what all of it depends on
 * @param at is told which text is asked for
 */
export async function openLastBuild(root: string, common: string, at: At): Promise<LastBuild> {
  const texts = await openKeptTexts(join(root, cacheFolder, 'texts'));
  return {
    remember(name, dependencies, make) {
      at(name);
      return texts.remember(name, digest(common, dependencies), make);
    },
    rememberLater(name, dependencies, make) {
      at(name);
      return texts.rememberLater(name, digest(common, dependencies), make);
    },
    save: texts.save,
  };
}
