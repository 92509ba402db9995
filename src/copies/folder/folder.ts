import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBytes, type Files } from '../../core/files.ts';
import { chooserPath } from '../../pages/built-site.ts';
import { pagesOf } from '../copied-site.ts';
import { withFacts } from '../copy-scripts.ts';
import { allLicences } from '../licences.ts';
import type { LanguageEdition } from '../language-edition.ts';
import { copyPage, type PageCopy } from '../page-copy.ts';
import { withoutOtherLanguages, type SharedFiles } from '../shared-files.ts';
import { addChecks } from './check-page.ts';
import { folderFiles, startPage, writePage } from './folder-page.ts';

/**
 * A copy that is a folder and can be read from a disk: no server, no network, nothing installed. It is filled language
 * by language, so that one copy of a page serves every folder that holds the page.
 */
export class Folder {
  readonly #all: readonly LanguageEdition[];
  readonly #held: readonly LanguageEdition[];
  readonly #shared: SharedFiles;
  /** What it may hold, by path. */
  readonly #known: ReadonlySet<string>;
  readonly #linked = new Set<string>();
  readonly #files = new Map<string, Uint8Array>();

  /**
   * @param all the editions of the site
   * @param held those that the folder holds
   */
  constructor(all: readonly LanguageEdition[], held: readonly LanguageEdition[], shared: SharedFiles) {
    const [{ copied }] = held as [LanguageEdition];
    const tags = held.map(({ tag }) => tag);
    const pages = tags.flatMap((tag) => pagesOf(copied, tag).map(({ path }) => path));
    this.#all = all;
    this.#held = held;
    this.#shared = shared;
    this.#known = new Set([...pages, startPage, ...withoutOtherLanguages(copied, shared.files.keys(), tags)]);
  }

  /** Adds a page, and the files that it links to. */
  add(page: PageCopy): void {
    this.#write(page, page.path);
    // With one language there is nothing to choose: the folder begins at that language’s first page.
    if (this.#held.length === 1 && page.path === page.edition.paths.home) this.#write(page, startPage);
  }

  /** The files of the folder, once all its pages are there; the page to open is `index.html`. */
  async finish(): Promise<Files> {
    const [first] = this.#held as [LanguageEdition];
    const chooser = first.copied.pages.get(chooserPath);
    if (this.#held.length > 1 && chooser) this.add(copyPage(first, chooser));
    const { files, data, scripts } = this.#shared;
    for (const [path, content] of files) {
      // What no page links to, such as data for machines, stays on the web.
      const isNeeded =
        allLicences.some((name) => name === path) ||
        this.#linked.has(path) ||
        data.has(path) ||
        (path.startsWith('_astro/') && !path.endsWith('.js'));
      if (isNeeded && this.#known.has(path)) this.#files.set(path, content);
    }
    this.#files.set(folderFiles.script, toBytes(withFacts(scripts.folder, this.#held)));
    this.#files.set(folderFiles.page, toBytes(scripts.page));
    this.#files.set(folderFiles.search, toBytes(scripts.search));
    this.#files.set(folderFiles.styles, await readFile(join(import.meta.dirname, 'copy.css')));
    addChecks(this.#files, this.#held, scripts.check);
    return new Map([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  #write(page: PageCopy, path: string): void {
    const html = writePage(page, path, {
      isWhole: this.#held.length === this.#all.length,
      unpackFirst: path === startPage ? this.#all : [page.edition],
      isHeld: (target) => {
        if (!this.#known.has(target)) return false;
        this.#linked.add(target);
        return true;
      },
    });
    this.#files.set(path, toBytes(html));
  }
}
