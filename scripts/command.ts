import './closed-pipe.ts';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command that people type: what it is called with, and what it does. */
interface Command<Options extends NonNullable<ParseArgsConfig['options']>> {
  /** What `--help` prints, and a misspelt argument. */
  usage: string;
  options: Options;
  /** @returns the exit code */
  run(values: ReturnType<typeof parseArgs<{ options: Options }>>['values']): Promise<number>;
}

/**
 * Runs a command with the arguments that were typed. What goes wrong is told in its sentence, without a stack trace
 * where it is ours; the exit code is then 1, or 2 where the arguments cannot be read.
 */
export async function runCommand<Options extends NonNullable<ParseArgsConfig['options']>>({
  usage,
  options,
  run,
}: Command<Options>): Promise<void> {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } as Options });
    if ('help' in values && values.help) console.log(usage);
    else process.exitCode = await run(values);
  } catch (error) {
    const isMisread = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (isMisread) console.error(`${error.message}\n\n${usage}`);
    else console.error(isOwn(error) ? error.message : error);
    process.exitCode = isMisread ? 2 : 1;
  }
}

/** Whether an error is one that this project throws, whose message says what to do. */
function isOwn(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}
