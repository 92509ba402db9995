import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import { didYouMean } from './nearest.ts';
import { kindOf } from './page-kinds.ts';
import type { Problem } from './rule.ts';

/** The sections of a measure's page, in order. A reason is told only where the record gives one. */
const sections = [
  { title: 'In short', needed: true },
  { title: 'What the government set out to do', needed: true },
  { title: 'Why', needed: false },
  { title: 'What happened in 2024', needed: true },
  { title: 'Words to know', needed: true },
] as const;

const titles: readonly string[] = sections.map(({ title }) => title);

/** Finds measures that are not told in the sections in which all measures are told. */
export function* measureSections({ slug, locale, headings: all }: Page, { site }: Content): Iterable<Problem> {
  if (kindOf(slug) !== 'measure' || locale !== site.sourceLanguage) return;
  const headings = all.filter(({ depth }) => depth === 2);
  let last = -1;
  for (const { text, place } of headings) {
    const index = titles.indexOf(text);
    if (index === -1) {
      yield {
        ...place,
        message: `“${text}” is none of the sections of a measure`,
        fix: didYouMean(text, titles, `Use ${titles.join(' · ')}`, (title) => `## ${title}`),
      };
    } else if (index < last) {
      yield {
        ...place,
        message: `“${text}” comes too late`,
        fix: `Put it before “${titles[last] ?? ''}”; the order is ${titles.join(' · ')}`,
      };
    }
    last = Math.max(last, index);
  }
  for (const { title, needed } of sections) {
    if (needed && !headings.some(({ text }) => text === title)) {
      yield {
        ...startOfFile,
        message: `The section “${title}” is missing`,
        fix: `Add ## ${title}; the order is ${titles.join(' · ')}`,
      };
    }
  }
}
