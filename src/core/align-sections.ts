/** What is below one anchor of a page, which is the same in every language: its heading, and its blocks in order. */
export interface AnchoredSection<Block> {
  /** Id of the heading; empty for what stands before the first. */
  anchor: string;
  heading?: Block;
  blocks: readonly Block[];
}

/** Blocks of a page and those that say the same in another language; one side is empty where that has none. */
export interface Aligned<Block> {
  own: readonly Block[];
  other: readonly Block[];
}

/**
 * Lays a page beside itself in another language: sections by their anchors, headings with headings, and blocks by their
 * order. Where two sections have not the same number of blocks, they stand beside each other as a whole. Nothing is
 * left out on either side: a section that the page lacks follows the one that it follows in the other language.
 */
export function alignSections<Block>(
  own: readonly AnchoredSection<Block>[],
  other: readonly AnchoredSection<Block>[],
): Aligned<Block>[] {
  const twins = new Map(other.map((section) => [section.anchor, section]));
  const anchors = new Set(own.map(({ anchor }) => anchor));
  const [first] = own;
  const followers = Map.groupBy(
    other.flatMap((section, index) =>
      anchors.has(section.anchor)
        ? []
        : { section, after: other.slice(0, index).findLast(({ anchor }) => anchors.has(anchor)) ?? first },
    ),
    ({ after }) => after?.anchor,
  );
  return [
    ...own.flatMap((section) => [
      ...alignBlocks(section, twins.get(section.anchor)),
      ...(followers.get(section.anchor) ?? []).flatMap((follower) => alignBlocks(undefined, follower.section)),
    ]),
    ...(first ? [] : other.flatMap((section) => alignBlocks(undefined, section))),
  ];
}

function alignBlocks<Block>(
  own: AnchoredSection<Block> | undefined,
  other: AnchoredSection<Block> | undefined,
): Aligned<Block>[] {
  const headings = { own: own?.heading ? [own.heading] : [], other: other?.heading ? [other.heading] : [] };
  const [ours = [], theirs = []] = [own?.blocks, other?.blocks];
  const isParallel = ours.length === theirs.length || ours.length === 0 || theirs.length === 0;
  const blocks = isParallel
    ? Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => ({
        own: ours.slice(index, index + 1),
        other: theirs.slice(index, index + 1),
      }))
    : [{ own: ours, other: theirs }];
  return [headings, ...blocks].filter((pair) => pair.own.length + pair.other.length > 0);
}
