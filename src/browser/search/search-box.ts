import {
  alsoElement,
  answerElement,
  button,
  conceptCard,
  element,
  emptyElements,
  failureElements,
  kindChoice,
  meantElement,
} from './elements.ts';
import type { Answer, Answers, Concept, Engine } from './engine.ts';
import { nearestTerms } from '../../search/words/nearest.ts';
import { OptionKeys } from './option-keys.ts';
import { countWords, type SearchSettings } from './settings.ts';

/** How many answers are shown at first, and how many more at a time. */
const batch = 10;

/** How many names are offered that are like a query without an answer. */
const nearestCount = 5;

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
  /** What stands above the list: the concept's card, what was meant, what else was searched. */
  readonly #above: HTMLElement;
  readonly #rest: HTMLElement;
  readonly #keys: OptionKeys;
  #engine: Promise<Engine> | undefined;
  #answers: Answers | undefined;
  #shown = 0;
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
      dir: 'auto',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    this.#list = element('div', {
      id: listId,
      role: 'listbox',
      'aria-label': words.label ?? '',
      'data-search-results': '',
    });
    this.#status = element('p', { class: 'search-status', role: 'status' }, words.begin);
    this.#above = element('div', { class: 'search-above' });
    this.#rest = element('div', { class: 'search-rest' });
    this.root = element(
      'div',
      { class: 'search-box' },
      element(
        'search',
        {},
        this.input,
        kindChoice(words, kinds, (kind) => this.#narrow(kind)),
      ),
      this.#status,
      this.#above,
      this.#list,
      this.#rest,
    );
    this.#keys = new OptionKeys(this.input, this.#list, () => options.onEscape?.());
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
    this.#list.removeAttribute('data-ready');
    if (query === '') return this.#clear();
    if (!this.#answers) this.#status.textContent = this.#options.settings.words.loading ?? '';
    try {
      const engine = await this.#start();
      if (turn !== this.#turn) return;
      const answers = await engine.search(typed.trimStart(), this.#kind);
      if (turn !== this.#turn) return;
      const [first, concept] = await Promise.all([answers.load(0, batch), answers.concept()]);
      if (turn !== this.#turn) return;
      this.#show(query, engine, answers, first, concept);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #show(query: string, engine: Engine, answers: Answers, first: readonly Answer[], concept: Concept | undefined): void {
    const { settings } = this.#options;
    const { words, terms } = engine.terms;
    this.#answers = answers;
    this.#shown = first.length;
    this.#list.replaceChildren(...first.map((answer, index) => answerElement(answer, index, settings)));
    const above = [
      answers.meant ? meantElement(answers.meant, words, (meant) => this.#askInField(meant)) : undefined,
      concept ? conceptCard(concept, words) : undefined,
      answers.also.length > 0 ? alsoElement(answers.also, words, settings.locale) : undefined,
    ];
    this.#above.replaceChildren(...above.filter((each) => each !== undefined));
    if (answers.count === 0) {
      this.#status.textContent = '';
      this.#rest.replaceChildren(...emptyElements(query, nearestTerms(query, terms, nearestCount), words, settings));
      void this.#addOtherLanguages(query);
    } else {
      this.#status.textContent = countWords(settings.locale, words, answers.count, query);
      this.#rest.replaceChildren(...this.#more(engine));
    }
    this.#settle(query);
  }

  #askInField(query: string): void {
    this.input.focus();
    this.ask(query);
  }

  async #addOtherLanguages(query: string): Promise<void> {
    const turn = this.#turn;
    const found = await this.#options.otherLanguages(query);
    if (found && turn === this.#turn) this.#rest.append(found);
  }

  #settle(query: string): void {
    this.#keys.choose(-1);
    this.input.setAttribute('aria-expanded', String(this.#shown > 0));
    this.#list.dataset['ready'] = '';
    this.#options.onQuery?.(query);
  }

  #empty(): void {
    this.#answers = undefined;
    this.#shown = 0;
    this.#above.replaceChildren();
    this.#list.replaceChildren();
    this.#rest.replaceChildren();
  }

  #clear(): void {
    this.#empty();
    this.#status.textContent = this.#options.settings.words.begin ?? '';
    this.#settle('');
  }

  #fail(): void {
    this.#empty();
    this.#keys.choose(-1);
    this.input.setAttribute('aria-expanded', 'false');
    this.#status.textContent = '';
    const retry = (): void => {
      this.input.focus();
      this.warm();
      void this.#search();
    };
    this.#rest.replaceChildren(...failureElements(this.#options.settings, retry));
  }

  #more({ terms: { words } }: Engine): HTMLElement[] {
    if (!this.#answers || this.#shown >= this.#answers.count) return [];
    return [button(words.more, () => void this.#showMore(), { class: 'search-more' })];
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    try {
      const engine = await this.#start();
      const next = await this.#answers?.load(this.#shown, this.#shown + batch);
      if (!next || turn !== this.#turn) return;
      const added = next.map((answer, index) => answerElement(answer, this.#shown + index, this.#options.settings));
      this.#list.append(...added);
      this.#shown += next.length;
      this.#rest.replaceChildren(...this.#more(engine));
      added[0]?.focus();
    } catch {
      if (turn === this.#turn)
        this.#rest.replaceChildren(...failureElements(this.#options.settings, () => void this.#showMore()));
    }
  }

  async #open(event: Event): Promise<void> {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-search-result], .search-card a');
    if (link && this.#answers && this.#engine)
      this.#options.onOpen?.(link.href, await this.#engine, this.#answers.marks);
  }
}
