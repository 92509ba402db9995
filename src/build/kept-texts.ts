import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Remember, RememberLater } from '../core/remember.ts';

/** Texts of the last build, each with all that it depends on: what is kept is what would be made. */
export interface KeptTexts {
  remember: Remember;
  rememberLater: RememberLater;
  /** Keeps what was asked for, and forgets the rest. */
  save(): Promise<void>;
}

type Kept = Record<string, { dependencies: string; text: string }>;

/** Opens the texts that the last build kept in a file; none where it cannot be read. */
export async function openKeptTexts(file: string): Promise<KeptTexts> {
  const before = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as Kept)
    .catch((): Kept => ({}));
  const now: Kept = {};
  let isNew = false;
  const get = (name: string, dependencies: string): string | undefined => {
    const kept = Object.hasOwn(before, name) ? before[name] : undefined;
    return kept?.dependencies === dependencies ? kept.text : undefined;
  };
  const set = (name: string, dependencies: string, text: string): void => {
    if (get(name, dependencies) === undefined) isNew = true;
    now[name] = { dependencies, text };
  };
  return {
    remember(name, dependencies, make) {
      const text = get(name, dependencies) ?? make();
      set(name, dependencies, text);
      return text;
    },
    async rememberLater(name, dependencies, make) {
      const text = get(name, dependencies) ?? (await make());
      set(name, dependencies, text);
      return text;
    },
    async save() {
      if (!isNew && Object.keys(now).length === Object.keys(before).length) return;
      await mkdir(dirname(file), { recursive: true });
      // Another build may be at the same: each writes a file of its own, and the last one stays.
      const own = `${file}.${process.pid}`;
      await writeFile(own, JSON.stringify(now));
      await rename(own, file);
    },
  };
}
