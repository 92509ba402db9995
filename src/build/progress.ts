/** Tells a person, on standard error, what a command is at and how long it has taken so far. */
export function startProgress(): (step: string, words: string) => void {
  const started = performance.now();
  return (step, words) =>
    console.error(`${step.padEnd(10)}${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${words}`);
}
