/**
 * The candidate that a mistyped word most likely meant: a third of its letters may differ. Failing that, the only one of
 * which it is a part, or which is a part of it.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  const known = [...candidates];
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  if (best !== undefined || word.length < 4) return best;
  const [akin, ...others] = known.filter(
    (candidate) => candidate.length >= 4 && (candidate.includes(word) || word.includes(candidate)),
  );
  return others.length === 0 ? akin : undefined;
}

/** “Did you mean …?” with the nearest candidate, or what else is to be done. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  otherwise: string,
  write = (candidate: string) => candidate,
): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? otherwise : `Did you mean “${write(candidate)}”?`;
}

/** How many letters must be put in, left out, changed or swapped with the next to make one word of the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, j - 2) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
