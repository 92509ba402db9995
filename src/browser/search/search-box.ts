import type { NamesFile } from '../../search/words/named-pages.ts';
import type { Answers, MarkedWords } from './answer.ts';
import { AnswerView, type Found } from './answer-view.ts';
import type { Engine } from './engine.ts';
import { onKind } from './kind-filter.ts';
import { OptionKeys } from './option-keys.ts';
import type { SearchSettings } from './settings.ts';

/** How many answers are shown at first, and how many more at a time. */
const batch = 10;

/** After so many milliseconds without an answer a reader is told that it takes long, and offered the glossary. */
const patience = 6000;

/** So many milliseconds after an answer with nothing in it the other languages are asked, if nothing else is typed. */
const rest = 2000;

/** What a search box needs from outside. */
export interface SearchBoxOptions {
  settings: SearchSettings;
  /** Starts the engine; called again, for files of the network's, when something of it did not come whole. */
  start(typed: () => string): Promise<Engine>;
  /** The same query in the other languages, where they know its words. */
  otherLanguages(query: string, names: NamesFile): Promise<HTMLElement | undefined>;
  /** Is told each query when its answers are final. */
  onQuery?(query: string): void;
  /** Is told when the reader leaves the box by Escape. */
  onEscape?(): void;
  /** Is told when the reader opens an answer, and what is to be marked there. */
  onOpen?(address: string, engine: Engine, wanted: MarkedWords): void;
}

/** A search field with its answers: a combobox that lists its options below, after the ARIA Authoring Practices. */
export class SearchBox {
  readonly input: HTMLInputElement;
  readonly #options: SearchBoxOptions;
  readonly #view: AnswerView;
  readonly #keys: OptionKeys;
  #engine: Promise<Engine> | undefined;
  #answers: Answers | undefined;
  #kind = '';
  /** Counts the queries, so that an old answer never comes over a new one. */
  #turn = 0;
  /** What is to be done if nothing happens meanwhile. */
  #later: ReturnType<typeof setTimeout> | undefined;

  /** @param root holds the frame of a search (`frame.ts`) */
  constructor(root: HTMLElement, options: SearchBoxOptions) {
    this.#options = options;
    this.input = root.querySelector('input[type=search]') as HTMLInputElement;
    this.#view = new AnswerView(root, options.settings);
    this.#keys = new OptionKeys(this.input, this.#view.list, () => options.onEscape?.());
    this.input.addEventListener('input', () => void this.#search());
    onKind(root, (kind) => {
      this.#kind = kind;
      void this.#search();
    });
    root.addEventListener('click', (event) => void this.#open(event));
    this.#view.empty();
    this.#view.say(options.settings.words.begin);
  }

  /** Loads what a first answer needs, before the first letter is typed. What does not come is asked for again then. */
  warm(): void {
    this.#start().catch(() => undefined);
  }

  /** Puts a query into the field and answers it. */
  ask(query: string): void {
    this.input.value = query;
    void this.#search();
  }

  #start(): Promise<Engine> {
    if (this.#engine) return this.#engine;
    const engine = this.#options.start(() => this.input.value);
    this.#engine = engine;
    engine.catch(() => this.#forget(engine));
    return engine;
  }

  /** What failed is started anew, with the lists of the build that is on the server now. */
  #forget(engine = this.#engine): void {
    if (this.#engine === engine) this.#engine = undefined;
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const query = this.input.value.trim();
    delete this.#view.list.dataset['ready'];
    if (query === '') return this.#clear();
    if (!this.#answers) this.#view.say(this.#options.settings.words.loading);
    this.#wait(patience, () => this.#tell('slow'));
    try {
      const found = await this.#find(turn).catch(() => {
        if (turn !== this.#turn) return undefined;
        this.#forget();
        return this.#find(turn);
      });
      if (!found || turn !== this.#turn) return;
      clearTimeout(this.#later);
      this.#answers = found.answers;
      this.#view.show(found, this.#actions);
      if (found.answers.count === 0 && !found.answers.isBegun)
        this.#wait(rest, () => void this.#addOtherLanguages(found));
      this.#settle(query);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  /** What is found for what stands in the field; nothing where something else does meanwhile. */
  async #find(turn: number): Promise<Found | undefined> {
    const typed = this.input.value;
    const engine = await this.#start();
    if (turn !== this.#turn) return undefined;
    const answers = await engine.search(typed.trimStart(), this.#kind);
    if (turn !== this.#turn) return undefined;
    const [first, concept] = await Promise.all([answers.load(0, batch), answers.concept()]);
    return { query: typed.trim(), answers, first, concept, names: engine.names };
  }

  #wait(milliseconds: number, act: () => void): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(act, milliseconds);
  }

  readonly #actions = {
    ask: (query: string): void => {
      this.input.focus();
      this.ask(query);
    },
    showMore: (): void => void this.#showMore(),
  };

  async #addOtherLanguages({ query, names }: Found): Promise<void> {
    const turn = this.#turn;
    const found = await this.#options.otherLanguages(query, names);
    if (found && turn === this.#turn) this.#view.offer(found);
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const { count: shown } = this.#view;
    try {
      const { names } = await this.#start();
      const next = await this.#answers?.load(shown, shown + batch);
      if (!next || !this.#answers || turn !== this.#turn) return;
      this.#view.append(next);
      this.#view.offerMore(this.#answers, names, this.#actions.showMore);
    } catch {
      if (turn === this.#turn) this.#view.fail('failed', this.#actions.showMore);
    }
  }

  /** The list is final for what stands in the field. */
  #settle(query: string): void {
    this.#keys.choose(-1);
    this.input.setAttribute('aria-expanded', String(this.#view.count > 0));
    this.#view.list.dataset['ready'] = '';
    this.#options.onQuery?.(query);
  }

  #clear(): void {
    clearTimeout(this.#later);
    this.#answers = undefined;
    this.#view.empty();
    this.#view.say(this.#options.settings.words.begin);
    this.#settle('');
  }

  #fail(): void {
    clearTimeout(this.#later);
    this.#answers = undefined;
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

  async #open(event: Event): Promise<void> {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-result], .search-card a');
    if (link && this.#answers && this.#engine)
      this.#options.onOpen?.(link.href, await this.#engine, this.#answers.marks);
  }
}
