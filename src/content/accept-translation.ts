import { isDeepStrictEqual } from 'node:util';
import { setFrontMatter } from './front-matter-edit.ts';
import { Page } from './page.ts';
import { isReviewed, pairSections, type SectionPair } from './section-pairs.ts';
import { recordedSections, recordYaml, type RecordedSection } from './translation-record.ts';

/** What is said with an acceptance. */
export interface Acceptance {
  /** The day, `yyyy-mm-dd`. */
  today: string;
  /** By English anchor, why the words may stay though the English has changed. */
  unchanged: Readonly<Record<string, string>>;
  /** A person who knows the language has read the page. */
  reviewed: boolean;
}

/**
 * What came of it: the text, with the sections that it lacks and that stay behind; or for which it is refused; or that
 * nothing can be written into its front matter.
 */
export type Accepted =
  | { kind: 'accepted'; text: string; missing: SectionPair[]; behind: SectionPair[] }
  | { kind: 'refused'; sections: SectionPair[] /** Reasons given for sections that need none. */; needless: string[] }
  | { kind: 'unwritable' };

/**
 * Records that a translation says what the English says now. A section whose English has changed and whose words have
 * not stays behind, unless a reason is given: the others need not wait for it. It is refused where nothing else is to
 * be recorded, and where somebody says to have read all of it; and where a section stands in one of the two only, after
 * it had stood in both.
 */
export function acceptTranslation(
  source: Page,
  translation: Page,
  { today, unchanged, reviewed }: Acceptance,
): Accepted {
  const pairs = pairSections(source, translation);
  const needless = Object.keys(unchanged).filter((key) => !pairs.some((pair) => pair.key === key && isUntouched(pair)));
  const behind = pairs.filter((pair) => isUntouched(pair) && unchanged[pair.key] === undefined);
  const displaced = pairs.filter(({ state }) => state === 'extra' || state === 'lost');
  const before = recordedSections(translation);
  const done = pairs.filter(({ own }) => own);
  const records = done.map((pair) =>
    pair.recorded && behind.includes(pair) ? pair.recorded : recordOf(pair, unchanged[pair.key], before && today),
  );
  const isWaiting = behind.length > 0 && (reviewed || records.every((record, at) => record === done[at]?.recorded));
  if (displaced.length > 0 || needless.length > 0 || isWaiting)
    return { kind: 'refused', sections: pairs.filter((pair) => [...behind, ...displaced].includes(pair)), needless };

  const state = reviewed || isReviewed(translation, pairs) ? 'reviewed' : 'machine';
  const missing = pairs.filter(({ own }) => !own);
  const isTrue =
    records.every((record, index) => record === done[index]?.recorded) &&
    isDeepStrictEqual(keysOf(records), keysOf(before ?? []));
  if (isTrue && state === translation.data?.translation?.state)
    return { kind: 'accepted', text: translation.text, missing, behind };
  const recorded = setFrontMatter(translation.text, 'translation', recordYaml(state, records));
  const isDayOfPage = isTrue || !before || before.some(({ key }) => !keysOf(records).includes(key));
  const text = isDayOfPage ? setFrontMatter(recorded, 'updated', `updated: ${today}`) : recorded;
  if (!new Page(translation, text).data?.translation) return { kind: 'unwritable' };
  return { kind: 'accepted', text, missing, behind };
}

/** Whether the English of a section has changed, and its translation has not. */
function isUntouched({ state, own, recorded }: SectionPair): boolean {
  return state === 'behind' && own?.fingerprint === recorded?.text;
}

function keysOf(records: readonly RecordedSection[]): string[] {
  return records.map(({ key }) => key);
}

/**
 * What is to be recorded of a section: what is recorded already, where that is true still. The day stands with the
 * section and not with the page, so that what two people do on two days can be merged.
 */
function recordOf({ key, source, own, recorded }: SectionPair, reason?: string, today?: string): RecordedSection {
  const of = source?.fingerprint ?? '';
  const text = own?.fingerprint ?? '';
  const isTrue = recorded?.key === key && recorded.of === of && recorded.text === text;
  if (isTrue && reason === undefined) return recorded;
  return { key, of, text, unchanged: reason, updated: today };
}
