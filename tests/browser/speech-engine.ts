import type { Page } from 'playwright-core';

/** A voice of the device, as a test has it. */
export interface TestVoice {
  lang: string;
  localService?: boolean;
}

/** What was spoken, as the engine was told to. */
export interface Said {
  text: string;
  lang: string;
  /** The language of the voice. */
  voice: string;
  rate: number;
}

/** The engine in the page: what it was told, and what the test has it do. */
interface Engine {
  said: Said[];
  /** Comes to the end of what it speaks. */
  finish(): void;
  setVoices(voices: readonly TestVoice[]): void;
}

declare const engine: Engine;

/** Puts an engine of the test’s in the place of the browser’s, which speaks until it is told that it has finished. */
export async function putEngine(page: Page, voices: readonly TestVoice[]): Promise<void> {
  await page.addInitScript((first) => {
    class Utterance {
      lang = '';
      rate = 1;
      voice: TestVoice | undefined;
      onstart?: () => void;
      onend?: () => void;
      onerror?: (event: { error: string }) => void;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    let current: Utterance | undefined;
    let offered = first.map(toVoice);
    function toVoice({ lang, localService = true }: TestVoice) {
      return { lang, localService, name: lang, voiceURI: lang, default: false };
    }
    const said: Said[] = [];
    const speech = Object.assign(new EventTarget(), {
      paused: false,
      pending: false,
      speaking: false,
      getVoices: () => offered,
      speak(words: Utterance) {
        const { text, lang, rate, voice } = words;
        said.push({ text, lang, rate, voice: voice?.lang ?? '' });
        current = words;
        speech.speaking = true;
        words.onstart?.();
      },
      cancel() {
        const words = current;
        current = undefined;
        speech.speaking = false;
        if (words) queueMicrotask(() => words.onerror?.({ error: 'canceled' }));
      },
      // Android takes a pause for an end: the page must do without.
      pause: () => speech.cancel(),
      resume: () => undefined,
    });
    const put = (name: string, value: unknown): void => void Object.defineProperty(window, name, { value });
    put('speechSynthesis', speech);
    put('SpeechSynthesisUtterance', Utterance);
    put('engine', {
      said,
      finish() {
        const words = current;
        current = undefined;
        speech.speaking = false;
        words?.onend?.();
      },
      setVoices(later: TestVoice[]) {
        offered = later.map(toVoice);
        speech.dispatchEvent(new Event('voiceschanged'));
      },
    });
  }, voices);
}

/** What the engine was told so far. */
export const saidOn = (page: Page): Promise<Said[]> => page.evaluate(() => engine.said);

/** Lets the device learn of its voices. */
export const setVoices = (page: Page, voices: readonly TestVoice[]): Promise<void> =>
  page.evaluate((later) => engine.setVoices(later), voices);

/** Lets the engine come to the end of what it speaks. */
export const finish = (page: Page): Promise<void> => page.evaluate(() => engine.finish());

/** Waits until the engine was told a number of things, and gives them. */
export async function saidAtLeast(page: Page, count: number): Promise<Said[]> {
  await page.waitForFunction((least) => engine.said.length >= least, count);
  return saidOn(page);
}

/** Whether the engine speaks. */
export const isSpeaking = (page: Page): Promise<boolean> => page.evaluate(() => speechSynthesis.speaking);

/** Lets the engine speak all that comes, to the end of the page, and gives it. */
export async function hearAll(page: Page): Promise<Said[]> {
  await saidAtLeast(page, 1);
  return page.evaluate(() => {
    while (speechSynthesis.speaking && engine.said.length < 2000) engine.finish();
    return engine.said;
  });
}
