import { fill } from '../../core/fill.ts';
import { sha256 } from '../sha256.ts';

/** The page that checks a copy: `check.html`. */

type Texts = Record<
  'loading' | 'loaded' | 'missing' | 'progress' | 'same' | 'changed' | 'extra' | 'wrongFolder' | 'noFolder' | 'noList',
  string
>;

/** Each file of the copy with its SHA-256. */
type FileList = readonly (readonly [path: string, checksum: string])[];

declare global {
  /** What `copy/files.js` holds; not there when that file is missing, and anything when it is damaged. */
  var copyFiles: unknown;
}

/** Files that systems put into every folder; nothing opens them. */
const ofSystems = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** How what macOS keeps beside a file on the disks of others begins (AppleDouble, RFC 1740, appendix B). */
const appleDouble = [0, 5, 0x16, 7, 0, 2, 0, 0];

/** Whether a file is what macOS put beside another: its name alone says nothing, since anyone may choose one. */
async function isBesideAnother(path: string, found: ReadonlyMap<string, File>): Promise<boolean> {
  const other = path.replace(/(^|\/)\._([^/]+)$/, '$1$2');
  if (other === path || !found.has(other)) return false;
  const start = new Uint8Array((await found.get(path)?.slice(0, appleDouble.length).arrayBuffer()) ?? []);
  return appleDouble.every((byte, place) => start[place] === byte);
}

/** The list of files, where it came whole: a script that was cut does not run, and one may have been put there. */
function wholeList(list: unknown): FileList | undefined {
  const isEntry = (entry: unknown): boolean =>
    Array.isArray(entry) && typeof entry[0] === 'string' && /^[0-9a-f]{64}$/.test(String(entry[1]));
  return Array.isArray(list) && list.length > 0 && list.every(isEntry) ? (list as unknown as FileList) : undefined;
}

/** The list itself: it cannot hold its own checksum. */
const listFile = 'copy/files.js';

/** Loads a script, a style sheet or a picture without running or drawing it, and says whether it came. */
function comes(path: string): Promise<boolean> {
  const kind = path.endsWith('.js') ? 'script' : path.endsWith('.css') ? 'style' : 'image';
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as: kind, href: path });
  return new Promise((resolve) => {
    const end = (isThere: boolean): void => {
      link.remove();
      resolve(isThere);
    };
    link.addEventListener('load', () => end(true));
    link.addEventListener('error', () => end(false));
    document.head.append(link);
  });
}

class Check {
  readonly #section: HTMLElement;
  readonly #texts: Texts;

  constructor(section: HTMLElement) {
    this.#section = section;
    this.#texts = JSON.parse(section.dataset['words'] ?? '{}') as Texts;
  }

  /** Missing scripts, styles and pictures are found without the reader’s help. */
  async checkParts(files: FileList | undefined): Promise<void> {
    const status = this.#find('[data-check-parts]');
    if (!files) {
      const problem = (await comes(listFile)) ? this.#texts.changed : this.#texts.missing;
      this.#list('[data-check-parts-list]', [[problem, listFile]]);
      return;
    }
    status.textContent = this.#texts.loading;
    const parts = files.map(([path]) => path).filter((path) => /\.(?:js|css|svg|png|jpe?g|webp|avif)$/.test(path));
    const missing: string[] = [];
    for (const path of parts) if (!(await comes(path))) missing.push(path);
    status.textContent = missing.length === 0 ? fill(this.#texts.loaded, { count: parts.length }) : '';
    this.#list(
      '[data-check-parts-list]',
      missing.map((path) => [this.#texts.missing, path]),
    );
  }

  /** From a disk a page may not read its neighbours by itself; it may read the folder that the reader picks. */
  offerFolder(files: FileList | undefined): void {
    const input = this.#find('input') as HTMLInputElement;
    const status = this.#find('[data-check-files]');
    if (!files || !('webkitdirectory' in input) || !globalThis.crypto?.subtle) {
      status.textContent = files ? this.#texts.noFolder : this.#texts.noList;
      return;
    }
    this.#find('[data-check-choice]').hidden = false;
    input.addEventListener('change', () => void this.#compare(new Map(files), [...(input.files ?? [])]));
  }

  async #compare(expected: Map<string, string>, picked: readonly File[]): Promise<void> {
    const status = this.#find('[data-check-files]');
    const list = '[data-check-files-list]';
    this.#list(list, []);
    const found = new Map(picked.map((file) => [file.webkitRelativePath.split('/').slice(1).join('/'), file]));
    if (![...expected.keys()].some((path) => found.has(path))) {
      status.textContent = this.#texts.wrongFolder;
      return;
    }
    const problems: [string, string][] = [];
    let done = 0;
    for (const [path, checksum] of expected) {
      const file = found.get(path);
      if (!file) problems.push([this.#texts.missing, path]);
      else if ((await sha256(await file.arrayBuffer())) !== checksum) problems.push([this.#texts.changed, path]);
      status.textContent = fill(this.#texts.progress, { done: ++done, total: expected.size });
    }
    for (const path of found.keys()) {
      if (expected.has(path) || path === listFile || ofSystems.test(path)) continue;
      if (!(await isBesideAnother(path, found))) problems.push([this.#texts.extra, path]);
    }
    status.textContent = problems.length === 0 ? fill(this.#texts.same, { count: expected.size }) : '';
    this.#list(list, problems);
  }

  #list(selector: string, lines: readonly [words: string, path: string][]): void {
    this.#find(selector).replaceChildren(
      ...lines.map(([words, path]) => {
        const item = document.createElement('li');
        const name = document.createElement('code');
        name.dir = 'ltr';
        name.textContent = path;
        item.append(`${words} `, name);
        return item;
      }),
    );
  }

  #find(selector: string): HTMLElement {
    const found = this.#section.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`check.html has no ${selector}`);
    return found;
  }
}

/** Of several languages, the one in the address is shown, else the browser’s. */
function showLanguage(sections: readonly HTMLElement[]): HTMLElement | undefined {
  const wanted = [location.hash.slice(1), ...navigator.languages.flatMap((tag) => [tag, tag.split('-')[0]])];
  const shown =
    wanted.map((tag) => sections.find(({ lang }) => lang === tag)).find((section) => section) ?? sections[0];
  for (const section of sections) section.hidden = section !== shown;
  if (shown) {
    document.documentElement.lang = shown.lang;
    document.documentElement.dir = shown.dir;
    document.title = shown.querySelector('h1')?.textContent ?? document.title;
  }
  return shown;
}

const sections = [...document.querySelectorAll<HTMLElement>('main > section')];
const begun = new Set<HTMLElement>();
const begin = (): void => {
  const shown = showLanguage(sections);
  if (!shown || begun.has(shown)) return;
  begun.add(shown);
  const check = new Check(shown);
  const files = wholeList(globalThis.copyFiles);
  void check.checkParts(files);
  check.offerFolder(files);
};
addEventListener('hashchange', begin);
begin();
