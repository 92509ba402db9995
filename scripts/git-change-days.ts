import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from './git.ts';

/** Lists commits that change no words; git blame and GitHub know a file of this name too. */
const passedOverFile = '.git-blame-ignore-revs';

/**
 * The day on which the words of each page were last changed, by path: today where a change is not committed yet, else
 * the author’s day of the last commit. Who merges it, and when, changes no words. Empty where git cannot know: there is
 * no repository, no git, or only the last part of the history.
 * @param today `yyyy-mm-dd`
 */
export async function lastChangeDays(root: string, today: string): Promise<Map<string, string>> {
  const days = new Map<string, string>();
  const list = await readFile(join(root, passedOverFile), 'utf8').catch(() => '');
  const passedOver = new Set(list.match(/^[0-9a-f]{40}$/gm));
  try {
    // One `git log` for all files: one for each takes seconds on a hundred pages.
    const [shallow, log, changed] = await Promise.all([
      git(root, 'rev-parse', '--is-shallow-repository'),
      git(root, 'log', '--relative', '--name-only', '--no-renames', '--format=%x00%H %as', '--', 'content/docs'),
      git(root, 'diff', '--relative', '--name-only', '-z', '--no-renames', 'HEAD', '--', 'content/docs'),
    ]);
    if (shallow.trim() !== 'false') return days;
    for (const path of changed.split('\0')) if (path !== '') days.set(path, today);
    for (const commit of log.split('\0')) {
      const [head = '', ...paths] = commit.split('\n');
      const [hash = '', day = ''] = head.split(' ');
      if (passedOver.has(hash)) continue;
      for (const path of paths) if (path !== '' && !days.has(path)) days.set(path, day);
    }
  } catch {
    return new Map();
  }
  return days;
}
