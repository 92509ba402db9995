import { join } from 'node:path';
import { digest } from '../../core/digest.ts';
import type { Remember } from '../../core/remember.ts';
import { codeDigest } from './code-digest.ts';
import { openKeptTexts } from './kept-texts.ts';
import { cacheFolder } from '../disk/site-folder.ts';

/** What the last check found in each file, for files of which nothing has changed since. */
export interface KeptFindings {
  remember: Remember;
  save(): Promise<void>;
}

/** Opens what the last check in a project has kept; all of it depends on the rules, which are code. */
export async function openKeptFindings(root: string): Promise<KeptFindings> {
  const code = codeDigest(join(import.meta.dirname, '../../..'));
  const { remember, save } = await openKeptTexts(join(root, cacheFolder, 'findings'));
  return { remember: (name, dependencies, make) => remember(name, digest(code, dependencies), make), save };
}
