import { distFolder } from './disk/site-folder.ts';

/** What the system says where it cannot write, as Node and as programs in other languages put it. */
const causes: readonly (readonly [RegExp, string, string])[] = [
  [
    /\bENOSPC\b|\bEDQUOT\b|no space left on device|os error (?:28|112|122)\b/i,
    'there is no room left on the disk',
    'Make room, or set TMPDIR to a folder that has some',
  ],
  [
    /\bEROFS\b|\bEACCES\b|\bEPERM\b|read-only file system|permission denied|readonly database|unable to open database/i,
    'a folder cannot be written to',
    'Give yourself the right to write to the project’s folder',
  ],
  [/\bEMFILE\b|\bENFILE\b/, 'too many files are open on this machine', 'Close some programs'],
  [
    /\bEBUSY\b|\bEXDEV\b/,
    `no other folder can take the place of ${distFolder}/`,
    'Close what uses it, or move it away',
  ],
];

/**
 * An error as a sentence, where it is the machine’s and not ours: without a stack trace, which would help nobody.
 * @returns the error itself where it is of another kind
 */
export function inSentence(error: unknown): unknown {
  const told = messagesOf(error);
  const cause = causes.find(([pattern]) => pattern.test(told));
  if (!cause || !(error instanceof Error)) return error;
  const [, what, cure] = cause;
  const [first = ''] = error.message.split('\n');
  return new Error(`The build ended: ${what}. ${cure}, and begin again; ${distFolder}/ is as it was.\n(${first})`);
}

/** The messages of an error and of those that it was caused by. */
function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '' } = error as NodeJS.ErrnoException;
  return [code, error.message, error.cause === undefined ? '' : messagesOf(error.cause)].join('\n');
}
