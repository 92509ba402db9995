import { git } from './git.ts';

/**
 * The day of the last commit that changed each page, by path. Empty where git cannot know: there is no repository, no
 * git, or only the last part of the history.
 */
export async function lastCommitDays(root: string): Promise<Map<string, string>> {
  const days = new Map<string, string>();
  try {
    // One `git log` for all files: one for each takes seconds on a hundred pages.
    const [shallow, log] = await Promise.all([
      git(root, 'rev-parse', '--is-shallow-repository'),
      git(root, 'log', '--relative', '--name-only', '--no-renames', '--format=%x00%cs', '--', 'content/docs'),
    ]);
    if (shallow.trim() !== 'false') return days;
    for (const commit of log.split('\0')) {
      const [day = '', ...paths] = commit.split('\n');
      for (const path of paths) if (path !== '' && !days.has(path)) days.set(path, day);
    }
  } catch {
    return new Map();
  }
  return days;
}
