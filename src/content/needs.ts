import type { Content } from './content.ts';
import { coverageFile } from './coverage.ts';
import { sourcesFile } from './known-files.ts';
import { siteFile } from './site.ts';

/** Something that a record may do without, as far as drawings and interface words ask for it. */
interface Need {
  /** Whether the record has it. */
  isThere(content: Content): boolean;
  /** What to do where it has not. */
  fix: string;
}

const ofKind = (kind: 'measure' | 'timeline', content: Content): boolean =>
  content.slugsOf(content.sourceLanguage).some((slug) => content.kindOf(slug) === kind);

const all = {
  measures: {
    isThere: (content) => ofKind('measure', content),
    fix: `Name their folder as “measure:” under “kinds:” in ${siteFile} and lay out a page there`,
  },
  events: {
    isThere: (content) => ofKind('timeline', content),
    fix: `Name the page that lists them as “timeline:” under “kinds:” in ${siteFile}`,
  },
  concepts: {
    isThere: ({ concepts }) => concepts.size > 0,
    fix: 'Lay one out: npm run new -- concept <name>',
  },
  sources: {
    isThere: ({ sourceIds }) => sourceIds === undefined || sourceIds.size > 0,
    fix: `Add one to ${sourcesFile}`,
  },
  coverage: {
    isThere: ({ paths }) => paths.has(coverageFile),
    fix: `Add ${coverageFile}`,
  },
} as const satisfies Record<string, Need>;

/** The name of one of them, as messages call it. */
export type NeedName = keyof typeof all;

/** What a record may do without, by name. */
export const needs: Readonly<Record<NeedName, Need>> = all;
