/** Tells what has just been done. */
export type Tell = (step: string, words: string) => void;

/** Says what is in work, such as a file: it is told where nothing else has been for a second. */
export type At = (what: string) => void;

/** How a command tells a person how it gets on. */
export interface Progress {
  tell: Tell;
  at: At;
}

/** Nobody waits longer without a word, in milliseconds. */
const silence = 1_000;

/**
 * Tells a person, on standard error, what a command has done, what it is at, and how long it has taken so far. A
 * program that started the command and listens is told too: its messages are the names of the stages.
 */
export function startProgress(): Progress {
  const started = performance.now();
  let last = started;
  let inWork = '';
  const write = (step: string, words: string): void => {
    last = performance.now();
    console.error(`${step.padEnd(10)}${((last - started) / 1000).toFixed(1).padStart(5)} s  ${words}`);
  };
  const at: At = (what) => {
    inWork = what;
    if (performance.now() - last >= silence) write('…', what);
  };
  // For what waits for others, and has nothing to say meanwhile.
  setInterval(() => inWork && at(inWork), silence / 4).unref();
  return {
    tell(step, words) {
      inWork = '';
      write(step, words);
      process.send?.(step);
    },
    at,
  };
}
