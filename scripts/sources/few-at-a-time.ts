/**
 * So many hosts are asked at once: enough that one that does not answer holds up few, and far from what a process may
 * have open (1,024 at least).
 */
const few = 32;

/** Works on all of a list, a few at a time. @returns what came of each, in the order of the list */
export async function fewAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: few }, lane));
  return results;
}
