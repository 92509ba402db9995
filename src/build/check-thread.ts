import { parentPort, workerData } from 'node:worker_threads';
import type { ContentFile } from '../content/content-files.ts';
import { Content } from '../content/content.ts';
import { checkContent } from '../rules/check-content.ts';
import type { Circumstances } from '../rules/rule.ts';
import { progressOn, type FileProgress } from './file-progress.ts';
import { openKeptFindings } from './kept-findings.ts';
import { openParseCache } from './parse-cache.ts';

/** What the thread is given. */
export interface CheckTask {
  /** The project, in which parsed files are kept from run to run. */
  root: string;
  files: ContentFile[];
  when: Circumstances;
  /** Files that an earlier run could not read in time; they are not tried again. */
  stopped: readonly string[];
  /** Shared with whoever watches: the index of the file in work, -1 for none; and how many steps were taken. */
  progress: FileProgress;
}

const { root, files, when, stopped, progress } = workerData as CheckTask;
const [cache, kept] = await Promise.all([openParseCache(root), openKeptFindings(root)]);
const content = new Content(files, cache.parsers);
for (const path of stopped) content.giveUp(path);

const onFile = progressOn(
  progress,
  files.map(({ path }) => path),
);
const findings = checkContent(content, when, onFile, kept.remember);
// First: whoever is told ends the thread.
await Promise.all([cache.save(), kept.save()]);
parentPort?.postMessage(findings);
