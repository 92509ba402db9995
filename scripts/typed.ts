import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Told } from './told.ts';
import { NotWritten } from './write-files.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What stands behind a command: its options, and what is no option, in order. */
type Typed<Own extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: Own }>
>;

/** A command that is told what to do by what is typed behind it, and that says what it has done. */
interface TypedCommand<Own extends Options, Code extends number> {
  /** What `--help` prints, and what goes wrong. */
  usage: string;
  options: Own;
  told: Told;
  /** @returns the exit code @throws what is wrong with what was typed, or why nothing is done */
  run(values: Typed<Own>['values'], positionals: readonly string[]): Promise<Code>;
}

/**
 * Carries out a command with what was typed.
 * @returns its exit code; 0 where it was asked for help, 2 where it cannot be told what was meant, or written
 */
export async function runTyped<Own extends Options, Code extends number>(
  args: string[],
  { usage, options, told, run }: TypedCommand<Own, Code>,
): Promise<Code | 0 | 2> {
  try {
    const typed = { args, allowPositionals: true as const, options: { ...options, help: { type: 'boolean' } } as Own };
    const { values, positionals } = parseArgs(typed) as Typed<Own>;
    if (!('help' in values)) return await run(values, positionals);
    told.print(usage);
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    told.complain(error instanceof NotWritten ? why : `${why}\n\n${usage}`);
    return 2;
  }
}
