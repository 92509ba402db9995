import { parseArgs } from 'node:util';
import { countFindings, formatFindings, formats, type Format } from '../src/rules/report.ts';
import { lastChangeDays } from './git-dates.ts';
import { checkProject } from '../src/build/check-project.ts';

const usage = `Usage: npm run check -- [--format ${formats.join('|')}] [--strict] [--complete] [--to-publish]

Tries every rule on content/ and tells what is wrong, where, and what to write instead.
  --format text     for people (default)
  --format json     an array of findings on standard output, and nothing else
  --format github   annotations for GitHub workflows
  --strict          warnings count as errors
  --complete        what a complete language lacks, or has left behind, is an error
  --to-publish      also what only a site that is published must have: identifiers at an address that stays`;

interface Options {
  format: Format;
  strict: boolean;
  complete: boolean;
  toPublish: boolean;
  help: boolean;
}

/** @throws when an argument is unknown or has a value that it cannot have */
function readArguments(args: string[]): Options {
  const { values } = parseArgs({
    args,
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
  return { ...values, toPublish: values['to-publish'], format };
}

/** @returns the exit code: 0 clean or only warnings, 1 errors */
async function check(root: string, { format, strict, complete, toPublish }: Options): Promise<0 | 1> {
  const started = performance.now();
  const today = new Date().toISOString().slice(0, 10);
  const { findings, files } = await checkProject(root, {
    today,
    complete,
    toPublish,
    lastChanged: await lastChangeDays(root, today),
  });
  const told = formatFindings(findings, format, files);
  if (told !== '') console.log(told);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(
    `${format === 'text' && told !== '' ? '\n' : ''}check: ${countFindings(findings, files.length)}, ${seconds} s`,
  );
  return findings.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
}

let options: Options | undefined;
try {
  options = readArguments(process.argv.slice(2));
  if (options.help) console.log(usage);
  else process.exitCode = await check(process.cwd(), options);
} catch (error) {
  console.error(`The check itself failed: ${error instanceof Error ? error.message : String(error)}`);
  if (!options) console.error(usage);
  process.exitCode = 2;
}
