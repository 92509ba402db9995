/** The words of a text and how often each stands there, without what only turns or divides lines. */
export function countWords(text: string): Map<string, number> {
  const plain = text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, ' ')
    .replace(/[\u00AD\u200B-\u200F\u2060]/g, '')
    .normalize('NFC');
  const counts = new Map<string, number>();
  for (const [word] of plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * What share of the words that are shown is not found again, and which.
 * @returns the share, and the words that are missed most
 */
export function lostWords(
  shown: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): { share: number; told: string } {
  const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
  const lost = [...shown].flatMap(([word, count]) => {
    const missing = count - Math.min(count, found.get(word) ?? 0);
    return missing > 0 ? [{ word, missing }] : [];
  });
  const told = lost.toSorted((a, b) => b.missing - a.missing).map(({ word, missing }) => `${word} ${missing}`);
  return {
    share: sum(lost.map(({ missing }) => missing)) / sum(shown.values()),
    told: told.slice(0, 20).join(', '),
  };
}
