import { editFrontMatter } from '../front-matter-edit.ts';
import type { Page } from '../page.ts';
import { parseDocument } from 'yaml';

/** A page before and after its links were changed. */
export interface ChangedPage {
  before: Page;
  after: Page;
}

/**
 * A translation's record with the fingerprints that its own and the original's sections have once links lead elsewhere.
 * What was current stays current, and what was behind stays behind: only what stood there word for word is replaced.
 */
export function withKeptFingerprints(text: string, original: ChangedPage | undefined, own: ChangedPage): string {
  const news = new Map([...(original ? newFingerprints(original) : []), ...newFingerprints(own)]);
  if (news.size === 0) return text;
  return editFrontMatter(text, (yaml) => {
    const document = parseDocument(yaml);
    const block = document.get('translation', true) as { range?: [number, number, number] } | undefined;
    const [start = 0, end = 0] = block?.range ?? [];
    const record = yaml.slice(start, end).replace(/\bs[0-9a-f]{8}\b/g, (each) => news.get(each) ?? each);
    return yaml.slice(0, start) + record + yaml.slice(end);
  });
}

/** By the fingerprint of each section that changed, its new one. A change of links moves no section. */
function newFingerprints({ before, after }: ChangedPage): [string, string][] {
  return before.sections.flatMap(({ fingerprint }, index): [string, string][] => {
    const next = after.sections[index]?.fingerprint;
    return next === undefined || next === fingerprint ? [] : [[fingerprint, next]];
  });
}
