import listening from 'virtual:listening';
import { fill } from '../../core/fill.ts';
import box from '../floating-box.css?inline';
import styles from './listen.css?inline';
import { element } from '../search/elements.ts';
import { makeBar, speeds } from './bar.ts';
import { keep, recall } from './memory.ts';
import type { FindVoice } from './device-voices.ts';
import { inOrder, isBeside, readings, type OrderedSentence, type Reading } from './order.ts';
import { languageOf, passagesOf, type Run } from './passages.ts';
import { firstInView, follower, mark } from './place.ts';
import { sentencesIn } from './sentences.ts';
import { makeSpeaker, type SpokenRun } from './speaker.ts';
import { voiceOf } from './voices.ts';

/** Reading a page aloud, from the place in view on, sentence by sentence. One page is read at a time. */

const sheet = new CSSStyleSheet();

/** Says that nothing is read any more, when the player that would say it is gone. */
const said = element('p', { class: 'listen-said', role: 'status' });

/** Ends what is read at the time. */
let end = (): void => undefined;

/**
 * Reads a page.
 * @param start the button, which stands before the page’s article
 */
export function listen(start: HTMLElement, findVoice: FindVoice): void {
  end();
  const article = start.parentElement?.querySelector('article');
  const words = listening.words[document.documentElement.lang];
  const own = article && voiceOf(languageOf(article), listening.speech, findVoice);
  if (!article || !words || !own) return;
  if (sheet.cssRules.length === 0) sheet.replaceSync(box + styles);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);

  const { voice: pageVoice } = own;
  const speaker = makeSpeaker(speechSynthesis);
  const controls = new AbortController();
  const { signal } = controls;
  let speed = speeds.find((each) => String(each) === recall('speed')) ?? 1;
  let reading: Reading = 'own';
  let sentences: OrderedSentence[] = [];
  let index = 0;
  let isPlaying = false;

  const bar = makeBar(words, speed, {
    toggle: () => (isPlaying ? pause(words.paused) : play()),
    turn,
    setSpeed(rate) {
      speed = rate;
      keep('speed', String(rate));
      if (isPlaying) play();
    },
    setReading(chosen) {
      keep('reading', chosen);
      arrange();
    },
    stop,
  });
  said.replaceChildren();
  start.after(bar.root, said);
  const view = follower(bar.root);

  /** Finds out what there is to read. It goes on where it was, or begins at the place in view. */
  function arrange(): void {
    const other = otherLanguage();
    const isOffered = other !== undefined && voiceOf(other.lang, listening.speech, findVoice) !== undefined;
    reading = (isOffered && readings.find((each) => each === recall('reading'))) || 'own';
    bar.offerReadings(isOffered ? [nameOf(document.documentElement.lang), other.name] : undefined, reading);
    const all = passagesOf(article as Element).flatMap((passage) => sentencesIn(passage, listening.speech));
    const before = sentences[index]?.block;
    sentences = inOrder(all, reading);
    const ranges = sentences.map(({ range }) => range);
    const same = before ? sentences.findIndex(({ block }) => isBeside(block, before)) : -1;
    index = same < 0 ? firstInView(ranges, bar.root) : same;
    if (isPlaying) play();
  }

  function play(isAsked = true): void {
    const sentence = sentences[index];
    if (!sentence) {
      finish();
      return;
    }
    isPlaying = true;
    bar.show(true);
    mark(sentence.range);
    view.follow(sentence.range, isAsked);
    speaker.say(inVoices(sentence.runs), speed, {
      done() {
        index += 1;
        play(false);
      },
      failed: () => pause(words?.failed ?? ''),
    });
  }

  /** Gives each run the voice of its language, or the page’s where the device has none for it. */
  function inVoices(runs: readonly Run[]): SpokenRun[] {
    const spoken: SpokenRun[] = [];
    for (const { text, lang } of runs) {
      const voice = voiceOf(lang, listening.speech, findVoice)?.voice ?? pageVoice;
      const last = spoken.at(-1);
      if (last?.voice === voice) last.text += ` ${text}`;
      else spoken.push({ text, lang, voice });
    }
    return spoken;
  }

  function pause(why: string): void {
    isPlaying = false;
    speaker.stop();
    bar.show(false);
    bar.tell(why);
  }

  function finish(): void {
    pause(words?.end ?? '');
    mark(undefined);
    index = 0;
  }

  /** Goes to the next section, or back to the beginning of this one, or of the one before. */
  function turn(sections: 1 | -1): void {
    const current = sentences[index]?.section ?? 0;
    const isAtStart = sentences[index - 1]?.section !== current;
    const wanted = sections === 1 ? current + 1 : isAtStart ? current - 1 : current;
    const found = sentences.findIndex(({ section }) => section === wanted);
    if (found < 0) return;
    index = found;
    const { range } = sentences[found] as OrderedSentence;
    if (isPlaying) play();
    mark(range);
    view.follow(range, true);
  }

  function stop(): void {
    const hadFocus = bar.root.contains(document.activeElement);
    speaker.stop();
    mark(undefined);
    view.stop();
    controls.abort();
    besides.disconnect();
    bar.root.remove();
    said.replaceChildren(words?.stopped ?? '');
    end = () => undefined;
    if (hadFocus) start.focus({ preventScroll: true });
  }

  const besides = new MutationObserver(arrange);
  besides.observe(document.documentElement, { attributeFilter: ['data-beside'] });
  addEventListener('pagehide', stop, { signal });
  // In the one-file copy another page may have opened.
  addEventListener('hashchange', () => start.checkVisibility?.() === false && stop(), { signal });
  document.addEventListener('keydown', (event) => isToStop(event) && stop(), { signal });
  end = stop;
  isPlaying = true;
  bar.tell(own.isNeighbour ? fill(words.neighbour, { language: nameOf(own.voice.lang) }) : words.player);
  arrange();
  bar.root.querySelector<HTMLElement>('.listen-pause')?.focus({ preventScroll: true });
}

/** Whether a key ends the reading; what has opened above the page takes it first. */
function isToStop({ key, defaultPrevented }: KeyboardEvent): boolean {
  const open = CSS.supports('selector(:popover-open)') ? 'dialog[open], :popover-open' : 'dialog[open]';
  return key === 'Escape' && !defaultPrevented && !document.querySelector(open);
}

/** The language that stands beside the page’s. */
function otherLanguage(): { lang: string; name: string } | undefined {
  const side = document.querySelector<HTMLElement>('[data-beside-pair] > :last-child:not(:first-child)');
  return side ? { lang: side.lang, name: nameOf(side.lang) } : undefined;
}

/** What a language calls itself in the language menu, or is called in the page’s. */
function nameOf(tag: string): string {
  const [primary = ''] = tag.split(/[-_]/);
  // Devices have other names for some languages: “no” is Bokmål.
  const [own = primary] = Object.entries(listening.speech).find(([, { voices }]) => voices?.includes(primary)) ?? [];
  const link = document.querySelector(`#languages a[hreflang="${CSS.escape(own)}"]`);
  return (
    link?.textContent.trim() ??
    new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(own) ??
    own
  );
}
