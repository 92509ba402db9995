import styles from './beside.css?inline';
import { button, element } from '../search/elements.ts';
import { addressed, carryOn, offeredLanguages, remember, wantedLanguage, withBeside } from './choice.ts';
import { loadOtherPage } from './other-page.ts';
import { keepPlace } from './place.ts';
import { layBeside } from './rows.ts';

/**
 * Two languages side by side. The language menu offers them, the address says which (`?beside=nb`), and links carry the
 * choice on. It is loaded when the menu is opened first, or when an address asks for it.
 */

/** Interface words, as the language menu hands them over. */
interface BesideWords {
  title: string;
  leave: string;
  failed: string;
}

/** The language that stands beside the page, is on its way there, or could not come; and how it goes again. */
let shown: { tag: string; undo: () => void; hasFailed: boolean } | undefined;
let isStarted = false;

const menu = (): HTMLElement | null => document.getElementById('languages');
const words = (): BesideWords => JSON.parse(menu()?.dataset['words'] ?? '{}') as BesideWords;

/** Offers the languages in the menu, and shows the one that is asked for; once, however often it is called. */
export function startBeside(): void {
  if (isStarted) return;
  isStarted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  offer();
  addEventListener('popstate', () => {
    // What the reader went back to is what they choose.
    remember(addressed() ?? undefined);
    void follow();
  });
  for (const kind of ['click', 'auxclick', 'contextmenu']) document.addEventListener(kind, carry, { capture: true });
  void follow();
}

function offer(): void {
  const { title, leave } = words();
  const choices = offeredLanguages().map(({ hreflang: tag, dir, textContent }) =>
    button(textContent, () => choose(tag), { lang: tag, dir, 'data-beside': tag }),
  );
  if (choices.length === 0) return;
  const heading = element('p', { id: 'beside-title', class: 'beside-title' }, title);
  const none = button(leave, () => choose(undefined), { 'data-beside': '' });
  const items = [...choices, none].map((choice) => element('li', {}, choice));
  menu()?.append(heading, element('ul', { 'aria-labelledby': heading.id }, ...items));
}

/** Another language beside, or none, from here on. */
function choose(tag: string | undefined): void {
  menu()?.hidePopover();
  remember(tag);
  history.pushState(history.state, '', withBeside(location.href, tag));
  void follow();
}

/** Shows what the address asks for. */
async function follow(): Promise<void> {
  const wanted = wantedLanguage();
  const tag = wanted?.hreflang;
  if (shown && shown.tag === tag && !shown.hasFailed) return undefined;
  if (shown) keepPlace(shown.undo);
  shown = undefined;
  mark(tag);
  if (!wanted || !tag) return arrive();
  remember(tag);
  history.replaceState(history.state, '', withBeside(location.href, tag));
  const article = document.querySelector<HTMLElement>('main > article');
  // A page of no text, such as the search’s: its links carry the choice on.
  const entry = { tag, undo: (): void => undefined, hasFailed: false };
  shown = entry;
  if (!article) return arrive();
  const bar = makeBar(wanted);
  const main = article.parentElement;
  const first = main?.querySelector(':scope > .listen');
  // The button that reads aloud has its place above all.
  keepPlace(() => (first ? first.after(bar.root) : main?.prepend(bar.root)));
  entry.undo = () => bar.remove();
  try {
    const other = await loadOtherPage(wanted.href.replace(/[?#].*$/, ''), tag);
    // In the meantime the reader may have asked for something else.
    if (shown !== entry) return undefined;
    keepPlace(() => {
      const undo = layBeside(article, other);
      entry.undo = () => {
        undo();
        bar.remove();
      };
      arrive('shown');
    });
    bar.tell(words().title);
  } catch {
    if (shown !== entry) return undefined;
    // Whoever chooses it again tries again.
    entry.hasFailed = true;
    arrive();
    bar.tell(words().failed);
  }
}

/** The page may be seen: it waits for the other language, so that nothing moves under the reader’s eyes. */
function arrive(state?: 'shown'): void {
  if (state) document.documentElement.dataset['beside'] = state;
  else delete document.documentElement.dataset['beside'];
}

/** What says above the text which language stands beside it, and takes it away by one button. */
function makeBar(language: HTMLAnchorElement): { root: HTMLElement; tell(text: string): void; remove(): void } {
  const status = element('span', { role: 'status' });
  const leave = button(words().leave, () => choose(undefined));
  const root = element('p', { class: 'beside-bar' }, status, ' ', leave);
  return {
    root,
    // Whoever used its button is led to where a language is chosen: the keyboard must not begin again at the top.
    remove() {
      const hasFocus = root.contains(document.activeElement);
      root.remove();
      if (hasFocus) document.querySelector<HTMLElement>('[popovertarget="languages"]')?.focus({ preventScroll: true });
    },
    tell(text) {
      const name = element('a', { href: language.href, lang: language.lang, dir: language.dir }, language.textContent);
      status.replaceChildren(`${text}: `, name);
    },
  };
}

/** Marks the choice in the menu. */
function mark(tag: string | undefined): void {
  for (const choice of menu()?.querySelectorAll<HTMLElement>('[data-beside]') ?? []) {
    const language = choice.dataset['beside'];
    if (language) choice.setAttribute('aria-pressed', String(language === tag));
    else choice.parentElement?.toggleAttribute('hidden', !tag);
  }
}

function carry({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link && shown) carryOn(link, shown.tag);
}
