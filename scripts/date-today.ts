/** Which day it is by the machine's clock: `2026-11-28`. */
export function dateToday(): string {
  return new Date().toISOString().slice(0, 10);
}
