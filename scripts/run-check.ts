import { parseArgs } from 'node:util';
import type { ContentFile } from '../src/content/content-files.ts';
import type { Finding } from '../src/rules/finding.ts';
import { dateToday } from './date-today.ts';
import type { Told } from './told.ts';
import { contentPath } from './content-path.ts';
import { countFindings, formatFindings, formats, type Format } from '../src/rules/report.ts';
import { lastChangeDays } from './git-change-days.ts';
import { checkProject, type CheckProject } from '../src/build/check/check-project.ts';

const usage = `Usage: npm run check -- [<file> …] [--format ${formats.join('|')}] [--strict] [--complete] [--to-publish]

Tries every rule on content/ and tells what is wrong, where, and what to write instead.
  <file>            only what is found in these files, or in these folders
  --format text     for people (default)
  --format json     an array of findings on standard output, and nothing else
  --format github   annotations for GitHub workflows, those of the files of a pull request first;
                    all of them in the summary of the job
  --strict          warnings count as errors
  --complete        what a complete language lacks, or has left behind, is an error
  --to-publish      also what only a site that is published must have: identifiers at an address that stays`;

interface Options {
  /** Files and folders, as they were typed. */
  given: readonly string[];
  format: Format;
  strict: boolean;
  complete: boolean;
  toPublish: boolean;
  help: boolean;
}

/** @throws when an argument is unknown or has a value that it cannot have */
function readArguments(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      strict: { type: 'boolean', default: false },
      complete: { type: 'boolean', default: false },
      'to-publish': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const format = formats.find((name) => name === values.format);
  if (!format) throw new Error(`--format is “${values.format}”, but must be one of ${formats.join(', ')}`);
  return { ...values, given: positionals, toPublish: values['to-publish'], format };
}

/**
 * Those of some findings that are in files and folders that were named, and how many files these are.
 * @throws where there is no such file
 */
function among(
  root: string,
  given: readonly string[],
  found: readonly Finding[],
  files: readonly ContentFile[],
): { findings: readonly Finding[]; count: number } {
  if (given.length === 0) return { findings: found, count: files.length };
  const names = given.map((name) => contentPath(root, name));
  const isIn = (path: string, name: string): boolean => name === '' || path === name || path.startsWith(`${name}/`);
  // What is missing is told of at the file that it would have.
  const paths = new Set([...files, ...found.map(({ file }) => ({ path: file }))].map(({ path }) => path));
  const absent = names.findIndex((name) => ![...paths].some((path) => isIn(path, name)));
  if (absent !== -1) throw new Error(`There is no file “${given[absent]}” in content/`);
  const isNamed = (path: string): boolean => names.some((name) => isIn(path, name));
  return {
    findings: found.filter(({ file }) => isNamed(file)),
    count: files.filter(({ path }) => isNamed(path)).length,
  };
}

/** @returns the exit code: 0 clean or only warnings, 1 errors */
async function check(
  root: string,
  { given, format, strict, complete, toPublish }: Options,
  { print, complain }: Told,
  checking: CheckProject,
): Promise<0 | 1> {
  const started = performance.now();
  const today = dateToday();
  const { findings: found, files } = await checking(root, {
    today,
    complete,
    toPublish,
    lastChanged: await lastChangeDays(root, today),
  });
  const { findings, count } = among(root, given, found, files);
  const counted = countFindings(findings, count);
  const told =
    format === 'github'
      ? // Loaded when it is asked for: it brings the schemas of all content with it.
        await import('./tell-workflow.ts').then(({ tellWorkflow }) => tellWorkflow(root, findings, counted))
      : formatFindings(findings, format, files);
  if (told !== '') print(told);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  complain(`${format === 'text' && told !== '' ? '\n' : ''}check: ${counted}, ${seconds} s`);
  return findings.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
}

/**
 * Carries out `npm run check` on a project.
 * @param args as they were typed
 * @param checking how the rules are tried: beside whoever waits, if nothing else is said
 * @returns the exit code: 0 clean or only warnings, 1 errors, 2 where nothing could be checked
 */
export async function runCheck(
  root: string,
  args: string[],
  told: Told,
  checking: CheckProject = checkProject,
): Promise<0 | 1 | 2> {
  let options: Options | undefined;
  try {
    options = readArguments(args);
    if (!options.help) return await check(root, options, told, checking);
    told.print(usage);
    return 0;
  } catch (error) {
    told.complain(`The check itself failed: ${error instanceof Error ? error.message : String(error)}`);
    if (!options) told.complain(usage);
    return 2;
  }
}
