/**
 * A list of options of which one may be chosen with the keys, while the focus stays in the field: the combobox of the
 * ARIA Authoring Practices.
 */
export class OptionKeys {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #onEscape: () => void;
  #active = -1;

  /** @param onEscape is called when Escape is pressed and no option is chosen */
  constructor(input: HTMLInputElement, list: HTMLElement, onEscape: () => void) {
    this.#input = input;
    this.#list = list;
    this.#onEscape = onEscape;
    input.addEventListener('keydown', (event) => this.#onKey(event));
    // A finger or a pointer on an answer does not take the focus out of the field before the click is done.
    list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** Chooses an option by its place; none with -1. */
  choose(index: number): void {
    const options = [...this.#list.children] as HTMLElement[];
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = options[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = this.#list.children.length - 1;
    const isChosen = this.#active >= 0;
    const moves: Record<string, () => number | undefined> = {
      ArrowDown: () => (this.#active < last ? this.#active + 1 : 0),
      ArrowUp: () => (isChosen ? (this.#active > 0 ? this.#active - 1 : last) : last),
      Home: () => (isChosen ? 0 : undefined),
      End: () => (isChosen ? last : undefined),
      PageDown: () => (isChosen ? Math.min(this.#active + 5, last) : undefined),
      PageUp: () => (isChosen ? Math.max(this.#active - 5, 0) : undefined),
    };
    const target = last >= 0 && !event.ctrlKey && !event.metaKey ? moves[event.key]?.() : undefined;
    if (target !== undefined) {
      event.preventDefault();
      this.choose(target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = this.#list.children[Math.max(this.#active, 0)] as HTMLElement | undefined;
      if (this.#list.hasAttribute('data-ready')) option?.click();
    } else if (event.key === 'Escape') {
      if (isChosen) {
        event.preventDefault();
        this.choose(-1);
      } else this.#onEscape();
    } else if (isChosen && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      // Along the line the arrows move in the words of the query, whatever its direction.
      this.choose(-1);
    }
  }
}
