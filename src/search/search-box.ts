import type { Answers, Engine } from './engine.ts';
import { answerElement, emptyElements, element, failureElements, kindChoice } from './elements.ts';
import type { Term } from './nearest.ts';
import { countWords, type SearchSettings } from './settings.ts';

/** How many answers are shown at first: as many as a browser fetches side by side from a server without HTTP/2. */
const firstBatch = 6;

/** How many more are shown at a time. */
const nextBatch = 10;

/** What a search box needs from outside. */
export interface SearchBoxOptions {
  settings: SearchSettings;
  /** Starts the engine; called again when it failed and the reader asks for another try. */
  start(): Promise<Engine>;
  /** The glossary's terms, for a query without an answer. */
  terms(): Promise<Term[]>;
  /** Is told each query when its answers are final. */
  onQuery?(query: string): void;
  /** Is told when the reader leaves the box by Escape. */
  onEscape?(): void;
}

/**
 * A search field with its answers: a combobox that lists its options below, after the ARIA Authoring Practices.
 * The list has `data-ready` when it is final for the query in the field.
 */
export class SearchBox {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly #options: SearchBoxOptions;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #rest: HTMLElement;
  #engine: Promise<Engine> | undefined;
  #answers: Answers | undefined;
  #shown = 0;
  #active = -1;
  #kind = '';
  /** Counts the queries, so that an old answer never comes over a new one. */
  #turn = 0;

  constructor(options: SearchBoxOptions) {
    this.#options = options;
    const { words, kinds } = options.settings;
    const listId = 'search-answers';
    this.input = element('input', {
      type: 'search',
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': listId,
      'aria-label': words.label ?? '',
      placeholder: words.placeholder ?? '',
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    this.#list = element('div', { id: listId, role: 'listbox', 'aria-label': words.label ?? '', 'data-search-results': '' });
    this.#status = element('p', { class: 'search-status', role: 'status' }, words.begin);
    this.#rest = element('div', { class: 'search-rest' });
    this.root = element(
      'div',
      { class: 'search-box' },
      element('search', {}, this.input, kindChoice(words, kinds, (kind) => this.#narrow(kind))),
      this.#status,
      this.#list,
      this.#rest,
    );
    this.input.addEventListener('input', () => void this.#search());
    this.input.addEventListener('keydown', (event) => this.#onKey(event));
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
    this.#engine ??= this.#options.start().catch((error: unknown) => {
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
    const query = this.input.value.trim();
    this.#list.removeAttribute('data-ready');
    if (query === '') return this.#clear();
    if (!this.#answers) this.#status.textContent = this.#options.settings.words.loading ?? '';
    try {
      const engine = await this.#start();
      if (turn !== this.#turn) return;
      const answers = await engine.search(query, this.#kind);
      if (turn !== this.#turn) return;
      const first = await answers.load(0, firstBatch);
      const terms = answers.count === 0 ? await this.#options.terms().catch(() => []) : [];
      if (turn !== this.#turn) return;
      this.#answers = answers;
      this.#shown = first.length;
      this.#list.replaceChildren(...first.map((answer, index) => answerElement(answer, index, this.#options.settings)));
      this.#rest.replaceChildren(...(answers.count === 0 ? emptyElements(query, terms, this.#options.settings) : this.#more()));
      this.#status.textContent = answers.count === 0 ? '' : countWords(this.#options.settings, answers.count, query);
      this.#settle(query);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #settle(query: string): void {
    this.#activate(-1);
    this.input.setAttribute('aria-expanded', String(this.#shown > 0));
    this.#list.dataset['ready'] = '';
    this.#options.onQuery?.(query);
  }

  #clear(): void {
    this.#answers = undefined;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#rest.replaceChildren();
    this.#status.textContent = this.#options.settings.words.begin ?? '';
    this.#settle('');
  }

  #fail(): void {
    this.#answers = undefined;
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#activate(-1);
    this.input.setAttribute('aria-expanded', 'false');
    this.#status.textContent = '';
    const retry = (): void => {
      this.input.focus();
      this.warm();
      void this.#search();
    };
    this.#rest.replaceChildren(...failureElements(this.#options.settings, retry));
  }

  #more(): HTMLElement[] {
    if (!this.#answers || this.#shown >= this.#answers.count) return [];
    const button = element('button', { type: 'button', class: 'search-more' }, this.#options.settings.words.more);
    button.addEventListener('click', () => void this.#showMore());
    return [button];
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    try {
      const next = await this.#answers?.load(this.#shown, this.#shown + nextBatch);
      if (!next || turn !== this.#turn) return;
      const added = next.map((answer, index) => answerElement(answer, this.#shown + index, this.#options.settings));
      this.#list.append(...added);
      this.#shown += next.length;
      this.#rest.replaceChildren(...this.#more());
      added[0]?.focus();
    } catch {
      if (turn === this.#turn) this.#rest.replaceChildren(...failureElements(this.#options.settings, () => void this.#showMore()));
    }
  }

  #activate(index: number): void {
    const options = [...this.#list.children] as HTMLElement[];
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.input.setAttribute('aria-activedescendant', option.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#shown - 1;
    const moves: Record<string, () => number | undefined> = {
      ArrowDown: () => (this.#active < last ? this.#active + 1 : 0),
      ArrowUp: () => (this.#active > 0 ? this.#active - 1 : last),
      Home: () => (this.#active >= 0 ? 0 : undefined),
      End: () => (this.#active >= 0 ? last : undefined),
    };
    if (event.isComposing) return;
    const target = last >= 0 ? moves[event.key]?.() : undefined;
    if (target !== undefined) {
      event.preventDefault();
      this.#activate(target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = this.#list.children[Math.max(this.#active, 0)] as HTMLElement | undefined;
      if (this.#list.hasAttribute('data-ready')) option?.click();
    } else if (event.key === 'Escape') {
      if (this.#active >= 0) {
        event.preventDefault();
        this.#activate(-1);
      } else this.#options.onEscape?.();
    }
  }
}
