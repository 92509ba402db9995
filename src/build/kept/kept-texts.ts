import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Remember, RememberLater } from '../../core/remember.ts';

/** Texts of the last build, each with all that it depends on: what is kept is what would be made. */
export interface KeptTexts {
  /** Whether nothing was kept. */
  isEmpty: boolean;
  remember: Remember;
  rememberLater: RememberLater;
  /** Where something is new, keeps it with what was asked for, and forgets the rest. */
  save(): Promise<void>;
}

/** A text in UTF-8, and what it depends on. */
interface Kept {
  dependencies: string;
  bytes: Buffer;
}

/** How a file begins: a line of JSON that says how long each of the texts is that follow it. */
type List = [name: string, dependencies: string, length: number][];

/** Opens the texts that the last build kept in a file; none where it cannot be read. */
export async function openKeptTexts(file: string): Promise<KeptTexts> {
  const before = await readFile(file)
    .then(fromFile)
    .catch((): Map<string, Kept> => new Map());
  const now = new Map<string, Kept>();
  let isNew = false;
  const known = (name: string, dependencies: string): string | undefined => {
    const kept = now.get(name) ?? before.get(name);
    if (kept?.dependencies !== dependencies) return undefined;
    now.set(name, kept);
    return kept.bytes.toString();
  };
  const keep = (name: string, dependencies: string, text: string): string => {
    isNew = true;
    now.set(name, { dependencies, bytes: Buffer.from(text) });
    return text;
  };
  return {
    isEmpty: before.size === 0,
    remember(name, dependencies, make) {
      return known(name, dependencies) ?? keep(name, dependencies, make());
    },
    async rememberLater(name, dependencies, make) {
      return known(name, dependencies) ?? keep(name, dependencies, await make());
    },
    async save() {
      if (!isNew) return;
      await mkdir(dirname(file), { recursive: true });
      // Another build may be at the same: each writes a file of its own, and the last one stays.
      const own = `${file}.${process.pid}`;
      await writeFile(own, toFile(now));
      await rename(own, file);
    },
  };
}

/** Texts as they are written: none is changed on its way, as JSON would have it, and those not asked for stay bytes. */
function toFile(texts: ReadonlyMap<string, Kept>): Buffer {
  const list: List = [...texts].map(([name, { dependencies, bytes }]) => [name, dependencies, bytes.length]);
  return Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...[...texts.values()].map(({ bytes }) => bytes)]);
}

/** @throws when a file is not whole */
function fromFile(file: Buffer): Map<string, Kept> {
  let end = file.indexOf('\n') + 1;
  const texts = (JSON.parse(file.toString('utf8', 0, end)) as List).map(
    ([name, dependencies, length]): [string, Kept] => {
      const start = end;
      end += length;
      return [name, { dependencies, bytes: file.subarray(start, end) }];
    },
  );
  if (end !== file.length) throw new Error('This is not whole.');
  return new Map(texts);
}
