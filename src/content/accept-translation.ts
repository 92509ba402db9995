import { Document, isMap, isScalar } from 'yaml';
import { setFrontMatter } from './front-matter-edit.ts';
import { Page } from './page.ts';
import { pairSections, type SectionPair } from './section-pairs.ts';

/** What is said with an acceptance. */
export interface Acceptance {
  /** The day, `yyyy-mm-dd`. */
  today: string;
  /** By English anchor, why the words may stay though the English has changed. */
  unchanged: Readonly<Record<string, string>>;
  /** A person who knows the language has read the page. */
  reviewed: boolean;
}

/** What came of it: the file's text, with the sections that it still lacks; or the sections for which it is refused. */
export type Accepted =
  | { kind: 'accepted'; text: string; missing: SectionPair[] }
  | { kind: 'refused'; sections: SectionPair[] /** Reasons given for sections that need none. */; needless: string[] };

/**
 * Records that a translation says what the English says now. It is refused where the English of a section has changed
 * and the translation's words have not, unless a reason is given; and where a section stands in one of the two only,
 * after it had stood in both.
 * @throws when the front matter cannot be written into
 */
export function acceptTranslation(
  source: Page,
  translation: Page,
  { today, unchanged, reviewed }: Acceptance,
): Accepted {
  const pairs = pairSections(source, translation);
  const needless = Object.keys(unchanged).filter((key) => !pairs.some((pair) => pair.key === key && isUntouched(pair)));
  const sections = pairs.filter(
    (pair) =>
      pair.state === 'extra' || pair.state === 'lost' || (isUntouched(pair) && unchanged[pair.key] === undefined),
  );
  if (sections.length > 0 || needless.length > 0) return { kind: 'refused', sections, needless };

  const before = translation.data?.translation;
  const done = pairs.filter(({ own }) => own);
  const reasons = done.flatMap(({ key, state, own, recorded }) => {
    const kept =
      state === 'current' && own?.fingerprint === recorded?.text
        ? before?.unchanged?.[recorded?.key ?? key]
        : undefined;
    const reason = unchanged[key] ?? kept;
    return reason === undefined ? [] : [[key, reason] as const];
  });
  // Words that were changed since a person read them have been read by nobody.
  const isAsRead =
    before?.state === 'reviewed' && done.every(({ own, recorded }) => own?.fingerprint === recorded?.text);
  const yaml = toYaml({
    state: reviewed || isAsRead ? 'reviewed' : 'machine',
    of: done.map(({ key, source: section }) => [key, section?.fingerprint ?? '']),
    text: done.map(({ key, own }) => [key, own?.fingerprint ?? '']),
    unchanged: reasons,
  });
  const recorded = setFrontMatter(translation.text, 'translation', yaml);
  const text = recorded === translation.text ? recorded : setFrontMatter(recorded, 'updated', `updated: ${today}`);
  if (!new Page(translation, text).data?.translation)
    throw new Error('The front matter cannot be written into: write each key on a line of its own');
  return { kind: 'accepted', text, missing: pairs.filter(({ own }) => !own) };
}

/** Whether the English of a section has changed, and its translation has not. */
function isUntouched({ state, own, recorded }: SectionPair): boolean {
  return state === 'behind' && own?.fingerprint === recorded?.text;
}

type Entries = (readonly [key: string, value: string])[];

/**
 * The record as the design shows it: the sections on one line, in the order of the page, which an object would not
 * keep.
 */
function toYaml({ state, ...lists }: { state: string; of: Entries; text: Entries; unchanged: Entries }): string {
  const record = new Map<string, unknown>([['state', state]]);
  for (const [name, entries] of Object.entries(lists))
    if (name !== 'unchanged' || entries.length > 0) record.set(name, new Map(entries));
  const document = new Document(new Map([['translation', record]]));
  const contents = document.get('translation');
  if (isMap(contents)) {
    for (const { value } of contents.items) if (isMap(value)) value.flow = true;
  }
  const unchanged = document.getIn(['translation', 'unchanged']);
  if (isMap(unchanged)) {
    for (const { value } of unchanged.items) if (isScalar(value)) value.type = 'QUOTE_SINGLE';
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
