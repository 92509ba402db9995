import { importModule } from './import-module.ts';
import type { Loader } from './loader.ts';

/** Files that the page has asked for, by their addresses; without bytes where they did not come. */
export type HandedFiles = Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>;

/**
 * Loads the search over the network. A server's answer may be something else than the file: a portal's page, one that
 * stands for all that is missing, half of it. What was not whole is asked of the network anew, and from then on the
 * network is asked whether the rest is still what the browser remembers: a new build may be there.
 * @param handed files that need not be asked for a first time
 */
export function onlineLoader(handed: HandedFiles = new Map()): Loader {
  const doubted = new Set<string>();
  let failures = 0;
  return {
    async module<Program>(address: string, holds: string & keyof Program) {
      const asked = new URL(address, location.href);
      // Browsers remember that a module did not come, and would not ask for it again.
      if (failures > 0) asked.searchParams.set('again', String(failures));
      try {
        const program = (await importModule(asked.href)) as Program;
        // What comes in the place of a script may run, and hold nothing.
        if (typeof program[holds] !== 'function') throw new Error(`${address} is not whole.`);
        return program;
      } catch (error) {
        failures++;
        throw error;
      }
    },
    async read(address, open) {
      const cache = doubted.has(address) ? 'reload' : doubted.size > 0 ? 'no-cache' : 'default';
      try {
        const early = handed.get(address);
        handed.delete(address);
        const content = await open((await early) ?? (await bytesOf(address, cache)));
        doubted.delete(address);
        return content;
      } catch (error) {
        doubted.add(address);
        throw error;
      }
    },
  };
}

/** A file from the network. @throws when there is no such file, or nothing comes */
async function bytesOf(address: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
