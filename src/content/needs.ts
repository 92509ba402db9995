import type { Content } from './content.ts';
import { coverageFile } from './coverage.ts';
import { valueAt } from './data-file.ts';
import { sourcesFile } from './known-files.ts';
import type { PageKind } from './page-kinds.ts';
import { siteFile } from './site.ts';

/** Something that a record may do without, as far as drawings and interface words ask for it. */
interface Need {
  /** Whether the record has it, as far as it can be read. */
  isThere(content: Content): boolean;
  /** What is not there otherwise. */
  lacks: string;
  /** What to do where it has not, behind “or”. */
  fix: string;
}

const all = {
  measures: {
    isThere: (content) => hasKind('measure', content),
    lacks: 'no measure',
    fix: `name their folder as “measure:” under “kinds:” in ${siteFile}, and lay out a page there`,
  },
  events: {
    isThere: hasEvents,
    lacks: 'no event on a timeline',
    fix: `name a page as “timeline:” under “kinds:” in ${siteFile}, and list events in its front matter`,
  },
  concepts: {
    isThere: ({ concepts }) => concepts.size > 0,
    lacks: 'no concept',
    fix: 'lay one out: npm run new -- concept <name>',
  },
  sources: {
    isThere: ({ sourceIds }) => sourceIds?.size !== 0,
    lacks: `no document in ${sourcesFile}`,
    fix: 'add one there',
  },
  coverage: {
    isThere: ({ paths }) => paths.has(coverageFile),
    lacks: `no ${coverageFile}`,
    fix: 'add it: it says where each sentence of the record is told',
  },
} as const satisfies Record<string, Need>;

/** The name of one of them. */
export type NeedName = keyof typeof all;

/** What a record may do without, by name. */
export const needs: Readonly<Record<NeedName, Need>> = all;

function hasKind(kind: PageKind, content: Content): boolean {
  return content.slugsOf(content.sourceLanguage).some((slug) => content.kindOf(slug) === kind);
}

function hasEvents(content: Content): boolean {
  const page = content.page(content.sourceLanguage, content.setting('kinds')?.timeline ?? '');
  const events = valueAt(page?.frontMatter?.value, ['timeline']);
  return hasKind('timeline', content) && !(Array.isArray(events) && events.length === 0);
}
