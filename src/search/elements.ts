import type { Answer } from './engine.ts';
import type { Term } from './nearest.ts';
import { fill, type SearchSettings } from './settings.ts';

/** Makes an element with attributes and children; children that are not there are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** One answer: page, best section, excerpt and kind, all of it one link. */
export function answerElement(answer: Answer, index: number, { kinds }: SearchSettings): HTMLElement {
  const { title, heading, url, excerpt, kind } = answer;
  const text = element('span', { class: 'answer-excerpt' });
  // Pagefind escapes the page's text and adds nothing but <mark>.
  text.innerHTML = excerpt;
  return element(
    'a',
    { role: 'option', id: `answer-${index}`, 'aria-selected': 'false', href: url, 'data-search-result': '' },
    element('span', { class: 'answer-kind' }, kinds.find(([id]) => id === kind)?.[1]),
    element('span', { class: 'answer-title' }, title),
    heading ? element('span', { class: 'answer-heading' }, heading) : undefined,
    text,
  );
}

/** The kinds to which the answers can be narrowed, as radio buttons. */
export function kindChoice(words: SearchSettings['words'], kinds: SearchSettings['kinds'], choose: (kind: string) => void): HTMLElement {
  const group = element('fieldset', { class: 'search-kinds' }, element('legend', {}, words.kinds));
  for (const [id, name] of [['', words.all ?? ''] as const, ...kinds]) {
    const input = element('input', { type: 'radio', name: 'search-kind', value: id, ...(id === '' ? { checked: '' } : {}) });
    input.addEventListener('change', () => choose(id));
    group.append(element('label', {}, input, name));
  }
  return group;
}

/** What stands in place of answers where there are none: words like the query, and ways on. */
export function emptyElements(query: string, terms: readonly Term[], { words, glossary, home }: SearchSettings): HTMLElement[] {
  const links = (items: [href: string, text?: string][]): HTMLElement =>
    element('ul', {}, ...items.map(([href, text]) => element('li', {}, element('a', { href }, text))));
  return [
    element('p', { class: 'search-none', role: 'alert' }, fill(words.none, { query })),
    ...(terms.length > 0 ? [element('p', {}, words.nearest), links(terms.map(({ url, title }) => [url, title]))] : []),
    element('p', {}, words.noneHint),
    links([
      [glossary, words.glossary],
      [home, words.contents],
    ]),
  ];
}

/** What stands in place of answers when the search could not be loaded. */
export function failureElements({ words, glossary }: SearchSettings, retry: () => void): HTMLElement[] {
  const button = element('button', { type: 'button' }, words.retry);
  button.addEventListener('click', retry);
  return [
    element('p', { role: 'alert' }, words.failed),
    element('p', {}, button),
    element('p', {}, element('a', { href: glossary }, words.glossary)),
  ];
}
