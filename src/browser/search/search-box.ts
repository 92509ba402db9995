import type { Answers } from './answer.ts';
import { kindChoice } from './answer-elements.ts';
import { AnswerView } from './answer-view.ts';
import { element } from './elements.ts';
import type { Engine } from './engine.ts';
import { OptionKeys } from './option-keys.ts';
import type { SearchSettings } from './settings.ts';

/** How many answers are shown at first, and how many more at a time. */
const batch = 10;

/** What a search box needs from outside. */
export interface SearchBoxOptions {
  settings: SearchSettings;
  /** Starts the engine; called again when it failed and the reader asks for another try. */
  start(typed: () => string): Promise<Engine>;
  /** The same query in the other languages, where they have answers. */
  otherLanguages(query: string): Promise<HTMLElement | undefined>;
  /** Is told each query when its answers are final. */
  onQuery?(query: string): void;
  /** Is told when the reader leaves the box by Escape. */
  onEscape?(): void;
  /** Is told when the reader opens an answer, and what is to be marked there. */
  onOpen?(address: string, engine: Engine, marks: readonly string[]): void;
}

/** A search field with its answers: a combobox that lists its options below, after the ARIA Authoring Practices. */
export class SearchBox {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #options: SearchBoxOptions;
  readonly #view: AnswerView;
  readonly #keys: OptionKeys;
  #engine: Promise<Engine> | undefined;
  #answers: Answers | undefined;
  #kind = '';
  /** Counts the queries, so that an old answer never comes over a new one. */
  #turn = 0;

  constructor(options: SearchBoxOptions) {
    this.#options = options;
    const { words, kinds, searched } = options.settings;
    const listId = 'search-answers';
    this.input = makeField(words, listId);
    this.#view = new AnswerView(options.settings, listId);
    const choice = kindChoice(words, kinds, (kind) => this.#narrow(kind));
    this.root = element(
      'div',
      { class: 'search-box' },
      element('search', {}, this.input, choice),
      searched === undefined ? undefined : element('p', { class: 'note' }, searched),
      ...this.#view.elements,
    );
    this.#keys = new OptionKeys(this.input, this.#view.list, () => options.onEscape?.());
    this.input.addEventListener('input', () => void this.#search());
    this.root.addEventListener('click', (event) => void this.#open(event));
  }

  /** Loads what a first answer needs, before the first letter is typed. */
  warm(): void {
    this.#start().catch(() => this.#fail());
  }

  /** Puts a query into the field and answers it. */
  ask(query: string): void {
    this.input.value = query;
    void this.#search();
  }

  #start(): Promise<Engine> {
    this.#engine ??= this.#options
      .start(() => this.input.value)
      .catch((error: unknown) => {
        this.#engine = undefined;
        throw error;
      });
    return this.#engine;
  }

  #narrow(kind: string): void {
    this.#kind = kind;
    void this.#search();
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const typed = this.input.value;
    const query = typed.trim();
    delete this.#view.list.dataset['ready'];
    if (query === '') return this.#clear();
    if (!this.#answers) this.#view.say(this.#options.settings.words.loading);
    try {
      const engine = await this.#start();
      if (turn !== this.#turn) return;
      const answers = await engine.search(typed.trimStart(), this.#kind);
      if (turn !== this.#turn) return;
      const [first, concept] = await Promise.all([answers.load(0, batch), answers.concept()]);
      if (turn !== this.#turn) return;
      this.#answers = answers;
      this.#view.show({ query, answers, first, concept, names: engine.names }, this.#actions);
      if (answers.count === 0) void this.#addOtherLanguages(query);
      this.#settle(query);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  readonly #actions = {
    ask: (query: string): void => {
      this.input.focus();
      this.ask(query);
    },
    showMore: (): void => void this.#showMore(),
  };

  async #addOtherLanguages(query: string): Promise<void> {
    const turn = this.#turn;
    const found = await this.#options.otherLanguages(query);
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
      if (turn === this.#turn) this.#view.fail(this.#actions.showMore);
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
    this.#answers = undefined;
    this.#view.empty();
    this.#view.say(this.#options.settings.words.begin);
    this.#settle('');
  }

  #fail(): void {
    this.#answers = undefined;
    this.#view.empty();
    this.#view.say();
    this.#keys.choose(-1);
    this.input.setAttribute('aria-expanded', 'false');
    this.#view.fail(() => {
      this.input.focus();
      this.warm();
      void this.#search();
    });
  }

  async #open(event: Event): Promise<void> {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-result], .search-card a');
    if (link && this.#answers && this.#engine)
      this.#options.onOpen?.(link.href, await this.#engine, this.#answers.marks);
  }
}

function makeField(words: SearchSettings['words'], listId: string): HTMLInputElement {
  return element('input', {
    type: 'search',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-label': words.label ?? '',
    placeholder: words.placeholder ?? '',
    dir: 'auto',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
}
