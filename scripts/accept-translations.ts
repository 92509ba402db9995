import { counted } from '../src/core/counted.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkProject, type CheckProject } from '../src/build/check-project.ts';
import { addressesFile } from '../src/content/address-list.ts';
import type { Acceptance } from '../src/content/accept-translation.ts';
import { acceptFiles } from '../src/content/accept-files.ts';
import { Content } from '../src/content/content.ts';
import { readContentFiles } from '../src/content/content-files.ts';
import { conflictText, isConflicted } from '../src/rules/merge-conflict.ts';
import { countFindings, formatFindings } from '../src/rules/report.ts';
import { extendAddresses } from './change-content.ts';
import { contentPath } from './content-path.ts';
import { lastChangeDays } from './git-change-days.ts';
import type { Told } from './told.ts';

/**
 * Records what translations were made from, all or nothing, and tells what the check says of them then. What they
 * translate is public from now on: where there is a list of addresses, new pages and headings come onto it.
 * @param given files and folders, as they were typed
 * @param checking how the rules are tried: beside whoever waits, if nothing else is said
 * @returns the exit code: 0 recorded, 1 refused
 */
export async function acceptTranslations(
  root: string,
  given: readonly string[],
  how: Acceptance,
  { print, complain }: Told,
  checking: CheckProject = checkProject,
): Promise<0 | 1> {
  const read = readContentFiles(root);
  const content = new Content(read);
  const names = given.map((name) => contentPath(root, name));
  const { accepted, translated, skipped, refusals } = acceptFiles(content, names, how);
  for (const text of skipped) print(text);
  const originals = translated.map((path) => content.page(content.sourceLanguage, content.pageAt(path)?.slug ?? ''));
  const compared = new Set([...translated, ...originals.map((page) => page?.path)]);
  const conflicts = read
    .filter((file) => compared.has(file.path) && isConflicted(file))
    .map(({ path }) => `${path}: ${conflictText}`);
  if (conflicts.length + refusals.length > 0) {
    complain(`${(conflicts.length > 0 ? conflicts : refusals).join('\n\n')}\n\nNothing was written.`);
    return 1;
  }
  for (const { path, text, isNew, left } of accepted) {
    if (isNew) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    if (isNew || left !== '') print(`${path}: ${[...(isNew ? ['recorded'] : []), left].filter(Boolean).join('; ')}`);
  }
  const written = accepted.filter(({ isNew }) => isNew).length;
  const others = accepted.length > written ? '; the others were recorded already' : '';
  print(`${written} of ${counted(accepted.length, 'file')} written${others}`);
  const added = content.texts.has(addressesFile) ? await extendAddresses(root) : 0;
  if (added > 0) print(`${addressesFile}: ${counted(added, 'line')} added`);

  const { today } = how;
  const { findings, files } = await checking(root, { today, lastChanged: await lastChangeDays(root, today) });
  const theirs = new Set([...translated, ...accepted.map(({ path }) => path)]);
  const found = findings.filter(({ file }) => theirs.has(file));
  if (found.length > 0) print(`\n${formatFindings(found, 'text', files)}\n`);
  print(`check: ${countFindings(found, theirs.size)}`);
  return 0;
}
