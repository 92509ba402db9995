import type { ContentFile } from '../../content/content-files.ts';
import { Content } from '../../content/content.ts';
import { checkContent } from '../../rules/check-content.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Circumstances } from '../../rules/rule.ts';
import { openKeptFindings } from '../kept/kept-findings.ts';
import { openParseCache } from '../kept/parse-cache.ts';

/** What is to be checked, and when. */
export interface FilesToCheck {
  /** The project, in which parsed files are kept from run to run. */
  root: string;
  files: readonly ContentFile[];
  when: Circumstances;
  /** Files that an earlier run could not read in time; they are not tried again. */
  stopped: readonly string[];
}

/**
 * Tries every rule on files of a project, here and now: nobody stops it at a file that takes too long.
 * @param onFile is called with each file before it is worked on, as `checkContent` does
 */
export async function checkFiles(
  { root, files, when, stopped }: FilesToCheck,
  onFile?: (path?: string) => void,
): Promise<Finding[]> {
  const [cache, kept] = await Promise.all([openParseCache(root), openKeptFindings(root)]);
  const content = new Content(files, cache.parsers);
  for (const path of stopped) content.giveUp(path);
  const findings = checkContent(content, when, onFile, kept.remember);
  await Promise.all([cache.save(), kept.save()]);
  return findings;
}
