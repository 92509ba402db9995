import { readSettings, type Settings } from '../src/build/settings.ts';

/**
 * What the site is in whose folder a command is started; where that cannot be read, the command says so and ends with
 * 2.
 */
export async function ownSettings(): Promise<Settings> {
  try {
    return await readSettings(process.cwd());
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}
