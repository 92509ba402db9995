import type { Page } from './page.ts';
import { likelySections } from './section-likeness.ts';
import type { Section } from './sections.ts';
import { recordedSections, type RecordedSection } from './translation-record.ts';

/**
 * How a section of a translation stands to the English. `current`: made from the English as it is. `behind`: the
 * English has changed since. `missing`: there is no translation of it. `lost`: it was translated, and its words are
 * gone. `extra`: the English has no such section. `unrecorded`: nobody has said from which English it was made.
 */
type SectionState = 'current' | 'behind' | 'missing' | 'lost' | 'extra' | 'unrecorded';

/** A section in both languages, as far as they have it. */
export interface SectionPair {
  /** English anchor; of a section that the English does not have, the translation's own. */
  key: string;
  state: SectionState;
  source?: Section;
  own?: Section;
  recorded?: RecordedSection;
}

/**
 * Puts the sections of a translation beside those of the English, in the order of the English; what it lacks comes
 * last. Sections are known by what the front matter records, so that one that is new in English shifts no other, and
 * one whose heading was changed in English is the same section still.
 */
export function pairSections(source: Page, translation: Page): SectionPair[] {
  const sources = source.sections;
  const owns = translation.sections;
  const recorded = recordedSections(translation);
  const records = recorded ?? [];
  const sourceOfRecord = matchRecords(records, sources);
  const recordOfOwn = recorded ? matchOwns(owns, records, sources) : new Map<number, number>();

  const ownOfSource = new Map<number, number>();
  for (const [own, record] of recordOfOwn) {
    const index = sourceOfRecord.get(record);
    if (index !== undefined) ownOfSource.set(index, own);
  }
  // What is left: sections that are translated and not recorded yet.
  const leftOwns = indexes(owns).filter((own) => !recordOfOwn.has(own));
  // The lead is the lead in every language.
  if (leftOwns[0] === 0) ownOfSource.set(0, leftOwns.shift() ?? 0);
  const groups = Map.groupBy(leftOwns, (own) => sourceBefore(own, ownOfSource));
  for (const [before, group] of groups) {
    const free = indexes(sources).filter((index) => index > before && !ownOfSource.has(index));
    const next = indexes(sources).find((index) => index > before && ownOfSource.has(index)) ?? sources.length;
    const between = free.filter((index) => index < next);
    const places = between.length >= group.length ? between : free;
    const known = group.slice(0, places.length);
    const likely = likelySections(
      known.flatMap((own) => owns[own] ?? []),
      places.flatMap((index) => sources[index] ?? []),
    );
    for (const [at, own] of known.entries()) ownOfSource.set(places[likely[at] ?? at] ?? -1, own);
  }

  const recordOfSource = new Map([...sourceOfRecord].map(([record, index]) => [index, record]));
  const pairs = sources.map((section, index): SectionPair => {
    const own = owns[ownOfSource.get(index) ?? -1];
    const record = records[recordOfSource.get(index) ?? -1];
    const state = !own
      ? record
        ? 'lost'
        : 'missing'
      : !record
        ? 'unrecorded'
        : record.of === section.fingerprint
          ? 'current'
          : 'behind';
    return { key: section.key, state, source: section, own, recorded: record };
  });
  const used = new Set(ownOfSource.values());
  const extras = owns.flatMap((own, index): SectionPair[] => {
    const record = records[recordOfOwn.get(index) ?? -1];
    return used.has(index) ? [] : [{ key: record?.key ?? own.key, state: 'extra', own, recorded: record }];
  });
  return [...pairs, ...extras];
}

/**
 * Whether a person who knows the language has read the page as it stands. Words that were changed since have been read
 * by nobody.
 */
export function isReviewed({ data }: Page, pairs: readonly SectionPair[]): boolean {
  const isAsRead = pairs.every(({ own, recorded }) => !own || own.fingerprint === recorded?.text);
  return data?.translation?.state === 'reviewed' && isAsRead;
}

/**
 * Which English section each record is of: that with its key; or, where its heading was changed, one in the same place.
 */
function matchRecords(records: readonly RecordedSection[], sources: readonly Section[]): Map<number, number> {
  const keys = new Map(sources.map(({ key }, index) => [key, index]));
  const matches = new Map<number, number>();
  for (const [record, { key }] of records.entries()) {
    const index = keys.get(key);
    if (index !== undefined) matches.set(record, index);
  }
  const taken = new Set(matches.values());
  for (const record of indexes(records)) {
    if (matches.has(record)) continue;
    const next = (matches.get(record - 1) ?? -1) + 1;
    if (next === 0 || next >= sources.length || taken.has(next)) continue;
    matches.set(record, next);
    taken.add(next);
  }
  return matches;
}

/**
 * Which record each section of a translation has: by order, or by its words where sections were added or taken away.
 */
function matchOwns(
  owns: readonly Section[],
  records: readonly RecordedSection[],
  sources: readonly Section[],
): Map<number, number> {
  if (owns.length === records.length) return new Map(indexes(owns).map((index) => [index, index]));
  const recordOfKey = new Map(records.map(({ key }, index) => [key, index]));
  if (owns.length === sources.length) {
    return new Map(
      sources.flatMap(({ key }, index) => {
        const record = recordOfKey.get(key);
        return record === undefined ? [] : [[index, record] as const];
      }),
    );
  }
  const matches = new Map([[0, 0]]);
  let last = 0;
  for (const own of indexes(owns).slice(1)) {
    const record = records.findIndex(({ text }, index) => index > last && text === owns[own]?.fingerprint);
    if (record === -1) continue;
    matches.set(own, record);
    last = record;
  }
  return fillGaps(matches, owns.length, records.length);
}

/** Between two matches, what is left on either side belongs together in its order. */
function fillGaps(matches: ReadonlyMap<number, number>, ownCount: number, recordCount: number): Map<number, number> {
  const filled = new Map(matches);
  const ends = [...matches, [ownCount, recordCount] as const].sort(([a], [b]) => a - b);
  for (const [index, [own, record]] of ends.entries()) {
    const [endOwn, endRecord] = ends[index + 1] ?? [own, record];
    for (let step = 1; own + step < endOwn && record + step < endRecord; step += 1)
      filled.set(own + step, record + step);
  }
  return filled;
}

/** The English section that the nearest section above belongs to. */
function sourceBefore(own: number, ownOfSource: ReadonlyMap<number, number>): number {
  const above = [...ownOfSource].filter(([, other]) => other < own).sort(([, a], [, b]) => b - a)[0];
  return above?.[0] ?? -1;
}

function indexes(list: readonly unknown[]): number[] {
  return [...list.keys()];
}
