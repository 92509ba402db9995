import type { Answer } from './answer.ts';
import {
  alsoElement,
  answerElement,
  conceptCard,
  emptyElements,
  failureElements,
  meantElement,
  missingElement,
} from './answer-elements.ts';
import { button } from './elements.ts';
import type { Found } from './finder.ts';
import { markForeignWords } from './foreign-words.ts';
import { countWords, type SearchSettings } from './settings.ts';

/** What the reader may ask for from among the answers. */
export interface AnswerActions {
  ask(query: string): void;
  showMore(): void;
}

/**
 * What stands below the field of a search: a line that tells how many answers there are, what was meant, the answers,
 * and ways on.
 */
export class AnswerView {
  /** The list has `data-ready` when it is final for the query in the field. */
  readonly list: HTMLElement;
  readonly #settings: SearchSettings;
  /** Browsers take long to make them, and every answer needs them. */
  readonly #pluralRules: Intl.PluralRules;
  readonly #status: HTMLElement;
  /** The concept's card, what was meant, what else was searched. */
  readonly #above: HTMLElement;
  readonly #rest: HTMLElement;

  /** @param root holds the frame of a search (`frame.ts`) */
  constructor(root: HTMLElement, settings: SearchSettings) {
    const part = (selector: string): HTMLElement => root.querySelector(selector) as HTMLElement;
    this.#settings = settings;
    this.#pluralRules = new Intl.PluralRules(settings.countedIn ?? settings.locale);
    markForeignWords(root, settings);
    this.list = part('[data-search-results]');
    this.#status = part('.search-status');
    this.#above = part('.search-above');
    this.#rest = part('.search-rest');
  }

  /** How many answers are in the list. */
  get count(): number {
    return this.list.childElementCount;
  }

  say(text = ''): void {
    this.#status.textContent = text;
  }

  show(found: Found, { ask, showMore }: AnswerActions): void {
    const { query, first, concept, words } = found;
    const { locale } = this.#settings;
    this.list.replaceChildren(...first.map((answer, index) => answerElement(answer, index, this.#settings)));
    const above = [
      found.meant ? meantElement(found.meant, words, ask) : undefined,
      found.missing.length > 0 ? missingElement(found.missing, words, locale) : undefined,
      concept ? conceptCard(concept, words) : undefined,
      found.also.length > 0 ? alsoElement(found.also, words, locale) : undefined,
    ];
    this.#above.replaceChildren(...above.filter((each) => each !== undefined));
    if (found.count > 0) {
      this.say(countWords(this.#pluralRules, words, found.count, query));
      this.offerMore(found, showMore);
    } else if (found.isBegun) {
      this.say(this.#settings.words.begin);
      this.#rest.replaceChildren();
    } else {
      this.say();
      this.#rest.replaceChildren(...emptyElements(query, found.near, words, this.#settings));
    }
  }

  /** Adds answers to those that are there, and gives the first of them. */
  append(answers: readonly Answer[]): HTMLElement | undefined {
    const added = answers.map((answer, index) => answerElement(answer, this.count + index, this.#settings));
    this.list.append(...added);
    return added[0];
  }

  offerMore({ count, words }: Found, showMore: () => void): void {
    const isAll = this.count >= count;
    this.#rest.replaceChildren(...(isAll ? [] : [button(words.more, showMore, { class: 'search-more' })]));
  }

  /** Adds another way on. */
  offer(more: HTMLElement): void {
    this.#rest.append(more);
  }

  empty(): void {
    this.#above.replaceChildren();
    this.list.replaceChildren();
    this.#rest.replaceChildren();
  }

  /** Says that something did not come, or takes long to. */
  fail(what: 'failed' | 'slow', retry: () => void): void {
    this.#rest.replaceChildren(...failureElements(what, this.#settings, retry));
  }
}
