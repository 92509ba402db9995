import { counted } from '../src/core/counted.ts';
import { checkProject, type CheckProject } from '../src/build/check/check-project.ts';
import { addressesFile } from '../src/content/address-list.ts';
import type { Acceptance } from '../src/content/accept-translation.ts';
import { acceptFiles } from '../src/content/accept-files.ts';
import { Content } from '../src/content/content.ts';
import { readContentFiles } from '../src/content/content-files.ts';
import { conflictText, isConflicted } from '../src/rules/merge-conflict.ts';
import { countFindings, formatFindings } from '../src/rules/report.ts';
import { withAddresses, writeChange } from './change-content.ts';
import { contentPath } from './content-path.ts';
import { lastChangeDays } from './git-change-days.ts';
import type { Told } from './told.ts';
import { unsoundIn } from './unsound-files.ts';
import { NotWritten } from './write-files.ts';

/**
 * Records what translations were made from, all or nothing, and tells what the check says of them then. What they
 * translate is public from now on: where there is a list of addresses, new pages and headings come onto it.
 * @param given files and folders, as they were typed
 * @param checking how the rules are tried: beside whoever waits, if nothing else is said
 * @returns the exit code: 0 recorded, 1 refused
 * @throws `NotWritten` where it cannot be written
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
  const recorded = accepted.filter(({ isNew }) => isNew);
  const texts = new Map(recorded.map(({ path, text }) => [path, new TextEncoder().encode(text)]));
  const isListed = content.texts.has(addressesFile);
  const { written, added } = isListed ? withAddresses(content, texts) : { written: texts, added: 0 };
  const unsound = unsoundIn(read.filter(({ path }) => compared.has(path) || written.has(path)));
  const reasons = [conflicts, unsound, refusals].find(({ length }) => length > 0);
  if (reasons) {
    complain(new NotWritten(reasons.join('\n\n')).message);
    return 1;
  }
  writeChange(root, read, { written, removed: [] });
  for (const { path, isNew, left } of accepted)
    if (isNew || left !== '') print(`${path}: ${[...(isNew ? ['recorded'] : []), left].filter(Boolean).join('; ')}`);
  const others = accepted.length > recorded.length ? '; the others were recorded already' : '';
  print(`${recorded.length} of ${counted(accepted.length, 'file')} written${others}`);
  if (added > 0) print(`${addressesFile}: ${counted(added, 'line')} added`);

  const { today } = how;
  const { findings, files } = await checking(root, { today, lastChanged: await lastChangeDays(root, today) });
  const theirs = new Set([...translated, ...accepted.map(({ path }) => path)]);
  const found = findings.filter(({ file }) => theirs.has(file));
  if (found.length > 0) print(`\n${formatFindings(found, 'text', files)}\n`);
  print(`check: ${countFindings(found, theirs.size)}`);
  return 0;
}
