import type { HandedFiles } from './online-loader.ts';
import type { SearchSettings } from './settings.ts';

/** What a page has begun for a search before the search itself is there. */
export interface EarlyStart {
  /** The search in a thread of its own; none where browsers refuse it, and `isBroken` where its script did not come. */
  worker?: (Worker & { isBroken?: true }) | undefined;
  /** The files with which a search begins. */
  files: HandedFiles;
}

/** Asks for all that the first answer needs at once, while what shows it is still on its way. */
export function startEarly({ program, files, terms }: SearchSettings): EarlyStart {
  // A copy on a disk (src/copies/) has its own way to its files.
  if ('siteCopy' in window) return { files: new Map() };
  const bytesOf = async (address: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    try {
      const response = await fetch(address);
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
    } catch {
      return undefined;
    }
  };
  return { worker: startWorker(program), files: new Map([...files, terms].map((file) => [file, bytesOf(file)])) };
}

function startWorker(program: string): EarlyStart['worker'] {
  try {
    const worker: EarlyStart['worker'] = new Worker(program, { type: 'module' });
    worker.onerror = () => void (worker.isBroken = true);
    return worker;
  } catch {
    return undefined;
  }
}
