import { isMap, isScalar, Document } from 'yaml';
import type { Page } from './page.ts';
import type { PageData } from './schemas.ts';

/** What the front matter says of a section: the fingerprints of both sides when it was translated. */
export interface RecordedSection {
  /** The English anchor. */
  key: string;
  of: string;
  text: string | undefined;
  /** Why the words could stay though the English had changed. */
  unchanged?: string | undefined;
  /** The day on which it was recorded; without it, the day of the page. */
  updated?: string | undefined;
}

/**
 * The sections that a translation's front matter records, in its order; `undefined` where it records none. Two layouts
 * are read: `sections`, which is written, and the lists `of`, `text` and `unchanged` that came before it.
 */
export function recordedSections({ frontMatter, data }: Page): RecordedSection[] | undefined {
  const record = data?.translation;
  if (!record) return undefined;
  const { sections, of = {}, text = {}, unchanged = {} } = record;
  const known = Object.keys(sections ?? of);
  // JavaScript puts keys like `2024` first: their order stands only in the YAML itself.
  const listed = known.some((key) => /^\d+$/.test(key))
    ? frontMatter?.yaml.document.getIn(['translation', sections ? 'sections' : 'of'])
    : undefined;
  const keys = isMap(listed) ? listed.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : known;
  return keys.flatMap((key): RecordedSection[] => {
    const section = sections?.[key];
    if (sections) return section ? [{ key, ...section }] : [];
    const own = (record: Readonly<Record<string, string>>): string | undefined =>
      Object.hasOwn(record, key) ? record[key] : undefined;
    return [{ key, of: own(of) ?? '', text: own(text), unchanged: own(unchanged) }];
  });
}

/** The day on which a page last changed: its own, or that of the section that was recorded last. */
export function lastUpdated({ updated, translation }: PageData): string {
  const days = Object.values(translation?.sections ?? {}).flatMap((section) => section.updated ?? []);
  return [updated, ...days].sort().at(-1) ?? updated;
}

/**
 * The record as it stands in front matter. Every section has a block of lines of its own that begins with its key,
 * which stays, so that git merges the work of two people on two sections, even on sections that follow one another.
 */
export function recordYaml(state: string, sections: readonly RecordedSection[]): string {
  const blocks = sections.map(({ key, of, text, unchanged, updated }) => {
    const lines = Object.entries({ of, text, unchanged, updated }).filter(([, value]) => value !== undefined);
    return [key, new Map(lines)] as const;
  });
  const document = new Document(new Map([['translation', new Map<string, unknown>([['state', state]])]]));
  document.setIn(['translation', 'sections'], document.createNode(new Map(blocks)));
  for (const { key } of sections) {
    const reason = document.getIn(['translation', 'sections', key, 'unchanged'], true);
    if (isScalar(reason)) reason.type = 'QUOTE_SINGLE';
  }
  return document.toString({ lineWidth: 0 }).trimEnd();
}
