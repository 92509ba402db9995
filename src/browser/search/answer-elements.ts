import { fill, fillParts } from '../../core/fill.ts';
import type { NamedPage } from '../../search/words/named-pages.ts';
import type { LaterWord, Texts } from '../../search/words/search-texts.ts';
import type { Answer, Concept } from './answer.ts';
import { button, element, linkList } from './elements.ts';
import { markedElements } from './answer-text.ts';
import type { SearchSettings } from './settings.ts';

/** One answer: page, best section, excerpt and kind, all of it one link. */
export function answerElement(answer: Answer, index: number, { kinds, locale }: SearchSettings): HTMLElement {
  const { title, heading, url, excerpt, kind, writtenIn } = answer;
  const kindName = kinds.find(([id]) => id === kind)?.[1];
  const direction = (writtenIn?.dir ?? document.dir) === 'rtl' ? 'rtl' : 'ltr';
  const part = (name: string, html: string): HTMLElement =>
    element('span', { class: name, ...writtenIn }, ...markedElements(html, direction));
  return element(
    'a',
    { role: 'option', id: `answer-${index}`, 'aria-selected': 'false', href: url, 'data-search-result': '' },
    element(
      'span',
      { class: 'answer-kind' },
      [kindName, writtenIn && new Intl.DisplayNames(locale, { type: 'language' }).of(writtenIn.lang)]
        .filter(Boolean)
        .join(' · '),
    ),
    part('answer-title', title),
    heading ? part('answer-heading', heading) : undefined,
    part('answer-excerpt', excerpt),
  );
}

/** The concept that the query names: what it means, and its official name. */
export function conceptCard(
  { title, url, definition, official = [], writtenIn }: Concept,
  words: Texts<LaterWord>,
): HTMLElement {
  const own = official.filter(
    ([, name], at) =>
      name.toLowerCase() !== title.toLowerCase() && official.findIndex(([, other]) => other === name) === at,
  );
  // Names of another language have to be marked as such.
  const spoken = own.flatMap(([lang, name], at) => [...(at > 0 ? [' · '] : []), element('bdi', { lang }, name)]);
  return element(
    'section',
    { class: 'search-card', 'aria-label': words.card ?? '' },
    element('p', { class: 'card-kind' }, words.card),
    element('p', { class: 'card-title', ...writtenIn }, element('a', { href: url }, title)),
    element('p', { ...writtenIn }, definition),
    spoken.length > 0
      ? element('p', { class: 'card-official' }, ...fillParts(words.official ?? '', { name: spoken }).flat())
      : undefined,
  );
}

/** A line with the query as it was probably meant, which a click asks. */
export function meantElement(meant: string, words: Texts<LaterWord>, ask: (query: string) => void): HTMLElement {
  const query = button(meant, () => ask(meant), { dir: 'auto' });
  return element('p', { class: 'search-meant' }, ...fillParts(words.meant ?? '', { query }));
}

/** A line with what was searched besides the query. */
export function alsoElement(names: readonly string[], words: Texts<LaterWord>, locale: string): HTMLElement {
  const list = listOf(names, locale);
  return element('p', { class: 'search-also' }, ...fillParts(words.also ?? '', { names: list }).flat());
}

/** A line with the words of the query that are not on the site. */
export function missingElement(missing: readonly string[], words: Texts<LaterWord>, locale: string): HTMLElement {
  // Words that somebody typed stand in quotation marks, which browsers have for every language.
  const list = listOf(missing, locale).map((part) => (typeof part === 'string' ? part : element('q', {}, part)));
  return element('p', { class: 'search-missing' }, ...fillParts(words.missing ?? '', { words: list }).flat());
}

function listOf(names: readonly string[], locale: string): (HTMLElement | string)[] {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
    .formatToParts(names)
    .map(({ type, value }) => (type === 'element' ? element('bdi', {}, value) : value));
}

/** What stands in place of answers where there are none: words like the query, and ways on. */
export function emptyElements(
  query: string,
  near: readonly NamedPage[],
  words: Texts<LaterWord>,
  { words: first, glossary, home }: SearchSettings,
): HTMLElement[] {
  return [
    element('p', { class: 'search-none', role: 'alert' }, fill(words.none ?? '', { query })),
    ...(near.length > 0
      ? [element('p', {}, words.nearest), linkList(near.map(({ url, title }) => ({ href: url, text: title })))]
      : []),
    element('p', {}, words.noneHint),
    linkList([
      { href: glossary, text: first.glossary },
      { href: home, text: words.contents },
    ]),
  ];
}

/** What stands in place of answers when the search did not come, or is slow to. */
export function failureElements(
  what: 'failed' | 'slow',
  { words, glossary }: SearchSettings,
  retry: () => void,
): HTMLElement[] {
  return [
    element('p', { role: 'alert' }, words[what]),
    element('p', {}, button(words.retry, retry)),
    element('p', {}, element('a', { href: glossary }, words.glossary)),
  ];
}
