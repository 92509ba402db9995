import type { Sentence } from './sentences.ts';

/** Beside another language, what is read: the page’s own, the other, or one after the other, sentence by sentence. */
export const readings = ['own', 'other', 'turn'] as const;

export type Reading = (typeof readings)[number];

/** A sentence in the order in which it is read. */
export interface OrderedSentence extends Sentence {
  /** The number of its section, by which one goes on and back. */
  section: number;
}

/** Puts the sentences of a page into the order in which they are read, and counts its sections. */
export function inOrder(sentences: readonly Sentence[], reading: Reading): OrderedSentence[] {
  const placed = sentences.map((sentence) => ({
    sentence,
    row: rowOf(sentence.block),
    isOther: isOther(sentence.block),
  }));
  const ordered =
    reading === 'turn'
      ? [...Map.groupBy(placed, ({ row, sentence }) => row ?? sentence)].flatMap(([, group]) => inTurn(group))
      : placed.filter((each) => each.isOther === (reading === 'other'));
  let section = 0;
  let begun: Element | undefined;
  return ordered.map(({ sentence, row }) => {
    const heading = sentence.block.closest('h1, h2') ?? undefined;
    // Two headings in one row are one section.
    const start = heading && (row ?? heading);
    if (start && start !== begun) section += 1;
    begun = start ?? begun;
    return { ...sentence, section };
  });
}

function inTurn<Placed extends { isOther: boolean }>(group: readonly Placed[]): Placed[] {
  const own = group.filter(({ isOther }) => !isOther);
  const other = group.filter(({ isOther }) => isOther);
  return Array.from({ length: Math.max(own.length, other.length) }, (_, index) => [
    ...own.slice(index, index + 1),
    ...other.slice(index, index + 1),
  ]).flat();
}

const rowOf = (block: Element): Element | undefined => block.closest('[data-beside-pair]') ?? undefined;

/** Whether two passages say the same, in one language or two. */
export function isBeside(one: Element, two: Element): boolean {
  return one === two || (rowOf(one) !== undefined && rowOf(one) === rowOf(two));
}

/** Whether it stands on the side of the other language. */
function isOther(block: Element): boolean {
  const row = rowOf(block);
  return row?.lastElementChild !== row?.firstElementChild && Boolean(row?.lastElementChild?.contains(block));
}
