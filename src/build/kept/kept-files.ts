import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that a build makes again and again from the same text, kept between builds. */
export interface KeptFiles {
  /** The file that is made from a text: the one that was kept, or a new one. */
  get(text: string): Promise<Uint8Array>;
  /** Forgets the files that nobody has asked for since these were opened. */
  forgetOthers(): Promise<void>;
}

/**
 * Keeps files in a folder by all that they depend on, so that what is kept is what would be made.
 * @param version names all that a file depends on beside its text: programs, fonts, options
 */
export function keptFiles(folder: string, version: string, make: (text: string) => Uint8Array): KeptFiles {
  const asked = new Set<string>();
  return {
    async get(text) {
      const name = createHash('sha256').update(`${version}\n${text}`).digest('hex');
      asked.add(name);
      try {
        return await readFile(join(folder, name));
      } catch {
        const content = make(text);
        await mkdir(folder, { recursive: true });
        // Another build may read it now: it finds the whole file or none.
        const draft = join(folder, `${name}.${randomUUID()}`);
        await writeFile(draft, content);
        await rename(draft, join(folder, name));
        return content;
      }
    },
    async forgetOthers() {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(
        names
          .filter((name) => !name.includes('.') && !asked.has(name))
          .map((name) => rm(join(folder, name), { force: true })),
      );
    },
  };
}
