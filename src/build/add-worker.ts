import { textOf } from '../core/files.ts';
import { readFolder } from '../core/read-folder.ts';
import { withoutStamp, workerFiles, type WorkerOptions } from '../outputs/worker-lists.ts';
import { writeFiles } from './write-files.ts';

/** Gives a site on the disk its worker and lists anew, after some of its pages have changed. */
export async function addWorker(folder: string, options: WorkerOptions): Promise<void> {
  const all = await readFolder(folder);
  const isPage = (path: string): boolean => path.endsWith('.html');
  const pages = [...all.keys()].filter(isPage).map((path) => ({ path, html: withoutStamp(textOf(all, path)) }));
  const files = new Map([...all].filter(([path]) => !isPage(path)));
  await writeFiles(folder, await workerFiles({ pages, files }, options));
}
