/** A word that readers may have meant, with the page that explains it. */
export interface Term {
  title: string;
  url: string;
  /** Its other names and spellings. */
  names: string[];
}

/**
 * The terms whose names are most like a query that found nothing.
 * @param locale language whose rules make letters small
 * @returns at most `most`, the nearest first; none that differ in more than half of their letters
 */
export function nearestTerms(query: string, terms: readonly Term[], locale: string, most: number): Term[] {
  const wanted = query.trim().toLocaleLowerCase(locale);
  return terms
    .map((term) => ({ term, distance: Math.min(...[term.title, ...term.names].map((name) => likeness(wanted, name.toLocaleLowerCase(locale)))) }))
    .filter(({ distance }) => distance <= 0.5)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ term }) => term);
}

/** How unlike a query is to a name, or to the nearest word in it: 0 the same, 1 nothing in common. */
function likeness(query: string, name: string): number {
  return Math.min(...[name, ...name.split(/[\s-]+/)].map((part) => editDistance(query, part) / Math.max(query.length, part.length, 1)));
}

/** How many letters must be added, left out or changed to make one word of another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
