/** Tells what has just been done. */
export type Tell = (step: string, words: string) => void;

/**
 * Tells a person, on standard error, what a command has done and how long it has taken so far. A program that started
 * the command and listens is told too: its messages are the names of the stages.
 */
export function startProgress(): Tell {
  const started = performance.now();
  return (step, words) => {
    console.error(`${step.padEnd(10)}${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${words}`);
    process.send?.(step);
  };
}
