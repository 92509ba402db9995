import { AnswerView } from './answer-view.ts';
import type { Finder, Found } from './finder.ts';
import { chooseKind, chosenKind, onKind } from './kind-filter.ts';
import { OptionKeys } from './option-keys.ts';
import { askOtherLanguages } from './other-languages.ts';
import type { SearchSettings } from './settings.ts';

/** After so many milliseconds without an answer a reader is told that it takes long, and offered the glossary. */
const patience = 6000;

/** So many milliseconds after an answer with nothing in it the other languages are asked, if nothing else is typed. */
const rest = 2000;

/** What a search box needs from outside. */
export interface SearchBoxOptions {
  settings: SearchSettings;
  /** Starts the search; called again, for files of the network's, when something of it did not come whole. */
  start(): Promise<Finder>;
  /** Is told each query, and the kind to which its answers are narrowed, when they are final. */
  onQuery?(query: string, kind: string): void;
  /** Is told when the reader leaves the box by Escape. */
  onEscape?(): void;
  /** Is told when the reader opens an answer, and what is to be marked there. */
  onOpen?(address: string, found: Found): void;
}

/** A search field with its answers: a combobox that lists its options below, after the ARIA Authoring Practices. */
export class SearchBox {
  readonly input: HTMLInputElement;
  readonly #root: HTMLElement;
  readonly #options: SearchBoxOptions;
  readonly #view: AnswerView;
  readonly #keys: OptionKeys;
  #finder: Promise<Finder> | undefined;
  #found: Found | undefined;
  /** Counts the queries, so that an old answer never comes over a new one. */
  #turn = 0;
  /** What is to be done if nothing happens meanwhile. */
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @param root holds the frame of a search (`frame.ts`) */
  constructor(root: HTMLElement, options: SearchBoxOptions) {
    this.#root = root;
    this.#options = options;
    this.input = root.querySelector('input[type=search]') as HTMLInputElement;
    this.#view = new AnswerView(root, options.settings);
    this.#keys = new OptionKeys(this.input, this.#view.list, () => options.onEscape?.());
    this.input.addEventListener('input', () => void this.#search());
    onKind(root, () => void this.#search());
    root.addEventListener('click', (event) => this.#open(event));
    this.#view.empty();
    this.#view.say(options.settings.words.begin);
  }

  /** Loads what a first answer needs, before the first letter is typed. What does not come is asked for again then. */
  warm(): void {
    this.#start().catch(() => undefined);
  }

  /**
   * Puts a query into the field and answers it.
   * @param kind to which answers are narrowed, if it is to be another
   * @param count of answers that are wanted, should the first ones be fewer
   */
  ask(query: string, kind?: string, count?: number): Promise<void> {
    if (kind) chooseKind(this.#root, kind);
    this.input.value = query;
    return this.#search(count);
  }

  /** How many answers are shown. */
  get count(): number {
    return this.#view.count;
  }

  #start(): Promise<Finder> {
    if (this.#finder) return this.#finder;
    const finder = this.#options.start();
    this.#finder = finder;
    finder.catch(() => this.#forget(finder));
    return finder;
  }

  /** What failed is started anew, with the lists of the build that is on the server now. */
  #forget(finder = this.#finder): void {
    if (this.#finder === finder) this.#finder = undefined;
  }

  async #search(count = 0): Promise<void> {
    const turn = ++this.#turn;
    const query = this.input.value.trim();
    delete this.#view.list.dataset['ready'];
    if (query === '') return this.#clear();
    if (!this.#found) this.#view.say(this.#options.settings.words.loading);
    this.#wait(patience, () => this.#tell('slow'));
    try {
      const found = await this.#find(turn).catch(() => {
        if (turn !== this.#turn) return undefined;
        this.#forget();
        return this.#find(turn);
      });
      if (!found || turn !== this.#turn) return;
      clearTimeout(this.#later);
      this.#found = found;
      this.#view.show(found, this.#actions);
      while (this.#view.count < Math.min(count, found.count)) if (!(await this.#addMore(turn))) return;
      if (found.count === 0 && !found.isBegun) this.#wait(rest, () => void this.#addOtherLanguages(found));
      this.#settle(query);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** What is found for what stands in the field; nothing where something else does meanwhile. */
  async #find(turn: number): Promise<Found | undefined> {
    const typed = this.input.value;
    const finder = await this.#start();
    return turn === this.#turn ? finder.find(typed, chosenKind(this.#root)) : undefined;
  }

  #wait(milliseconds: number, act: () => void): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(act, milliseconds);
  }

  readonly #actions = {
    ask: (query: string): void => {
      this.input.focus();
      void this.ask(query);
    },
    showMore: (): void => void this.#showMore(),
  };

  async #addOtherLanguages({ query, words }: Found): Promise<void> {
    const turn = this.#turn;
    const found = await askOtherLanguages(query, this.#options.settings, words.languages, await this.#start());
    if (found && turn === this.#turn) this.#view.offer(found);
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    try {
      (await this.#addMore(turn))?.focus();
    } catch {
      if (turn === this.#turn) this.#view.fail('failed', this.#actions.showMore);
    }
  }

  /** Adds the next answers to those that are there, and gives the first of them; none where others are asked for. */
  async #addMore(turn: number): Promise<HTMLElement | undefined> {
    const next = await (await this.#start()).more(this.#view.count);
    if (!this.#found || turn !== this.#turn) return undefined;
    const first = this.#view.append(next);
    this.#view.offerMore(this.#found, this.#actions.showMore);
    return first;
  }

  /** The list is final for what stands in the field. */
  #settle(query: string): void {
    this.#keys.choose(-1);
    this.input.setAttribute('aria-expanded', String(this.#view.count > 0));
    this.#view.list.dataset['ready'] = '';
    this.#options.onQuery?.(query, chosenKind(this.#root));
  }

  #clear(): void {
    clearTimeout(this.#later);
    this.#found = undefined;
    this.#view.empty();
    this.#view.say(this.#options.settings.words.begin);
    this.#settle('');
  }

  #fail(): void {
    clearTimeout(this.#later);
    this.#found = undefined;
    this.#view.empty();
    this.#view.say();
    this.#keys.choose(-1);
    this.input.setAttribute('aria-expanded', 'false');
    this.#tell('failed');
  }

  /** Says what is wrong; another try starts from the beginning. */
  #tell(what: 'failed' | 'slow'): void {
    this.#view.fail(what, () => {
      this.input.focus();
      this.#forget();
      void this.#search();
    });
  }

  #open(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-result], .search-card a');
    if (link && this.#found) this.#options.onOpen?.(link.href, this.#found);
  }
}
