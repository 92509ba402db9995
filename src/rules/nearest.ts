import { editDistance } from '../core/edit-distance.ts';

/**
 * The candidate that a mistyped word most likely meant: a third of its letters may differ. Failing that, the only one
 * of which it is a part, or which is a part of it.
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
