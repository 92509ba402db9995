import { shortened } from '../../core/sentences.ts';

/** Words with the voice that speaks them. */
export interface SpokenRun {
  text: string;
  lang: string;
  voice: SpeechSynthesisVoice;
}

/** Speaks, and is silent. */
export interface Speaker {
  /**
   * Speaks some runs one after another, in place of what it speaks at the time.
   * @param rate how fast, 1 as the voice is made
   */
  say(runs: readonly SpokenRun[], rate: number, then: { done(): void; failed(): void }): void;
  /** Is silent at once. To go on is to say it again: Android’s own pause is an end. */
  stop(): void;
}

/** As many letters as are spoken in less than the fifteen seconds after which Chrome cuts some voices short. */
const mostLetters = 180;

/** Some engines lose what is said at once after they were silenced. */
const afterSilence = 100;

/** A speaker by the browser’s speech. */
export function makeSpeaker(engine: SpeechSynthesis): Speaker {
  /** What is said now; what an older one still reports does not count. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = (): void => {
    turn += 1;
    clearTimeout(timer);
    engine.cancel();
  };
  return {
    stop: silence,
    say(runs, rate, { done, failed }) {
      const wasBusy = engine.speaking || engine.pending;
      if (wasBusy) silence();
      turn += 1;
      const own = turn;
      clearTimeout(timer);
      // Another page may have left it so.
      if (engine.paused) engine.resume();
      const pieces = runs.flatMap((run) => shortened(run.text, mostLetters).map((text) => ({ ...run, text })));
      const speak = (index: number): void => {
        const piece = pieces[index];
        if (own !== turn) return;
        clearTimeout(timer);
        if (!piece) {
          done();
          return;
        }
        const words = utteranceOf(piece, rate);
        let hasBegun = false;
        let isOver = false;
        const end = (goOn: () => void) => (): void => {
          if (isOver || own !== turn) return;
          isOver = true;
          goOn();
        };
        const next = end(() => speak(index + 1));
        const fail = end(failed);
        words.onstart = () => {
          hasBegun = true;
        };
        words.onend = next;
        words.onerror = fail;
        engine.speak(words);
        // Some engines forget to say that they have ended, or do not speak at all before somebody has touched the page.
        const watch = (): void => {
          if (engine.speaking || engine.pending) timer = setTimeout(watch, 1000);
          else (hasBegun ? next : fail)();
        };
        timer = setTimeout(watch, 5000 + (piece.text.length * 200) / rate);
      };
      if (wasBusy) timer = setTimeout(speak, afterSilence, 0);
      else speak(0);
    },
  };
}

/** Kept here: a browser may forget an utterance that nobody holds, and its end with it. */
let held: SpeechSynthesisUtterance | undefined;

function utteranceOf({ text, lang, voice }: SpokenRun, rate: number): SpeechSynthesisUtterance {
  const words = new SpeechSynthesisUtterance(text);
  const isOwn = voice.lang.toLowerCase().startsWith(lang.toLowerCase());
  words.voice = voice;
  words.lang = isOwn ? lang : voice.lang;
  words.rate = rate;
  held = words;
  return held;
}
