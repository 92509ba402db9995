import { sectionsOfYears } from '../content/outcomes.ts';
import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './rule.ts';

/** Finds measures that are not told in the sections in which all measures are told. */
export function* measureSections(
  { slug, locale, headings: all, text: written }: Page,
  content: Content,
): Iterable<Problem> {
  const listed = content.setting('measures')?.sections;
  const { years } = content;
  if (!listed || !years || content.kindOf(slug) !== 'measure' || locale !== content.sourceLanguage) return;
  const sections = sectionsOfYears(listed, years);
  const titles = sections.map(({ title }) => title);
  const headings = all.filter(({ depth }) => depth === 2);
  let last = -1;
  for (const { text, place } of headings) {
    const index = titles.indexOf(text);
    if (index === -1) {
      yield {
        ...place,
        message: `“${text}” is none of the sections of a measure`,
        fix: didYouMean(text, titles, `Use ${titles.join(' · ')}`),
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
  for (const { title, optional } of sections) {
    // Where only a mark is wrong, the heading is there, and a rule on marks tells of it.
    const isMeant = new RegExp(`^#+${RegExp.escape(title)}\\s*$`, 'm').test(written);
    if (!optional && !isMeant && !headings.some(({ text }) => text === title)) {
      yield {
        ...startOfFile,
        message: `The section “${title}” is missing`,
        fix: `Add ## ${title}; the order is ${titles.join(' · ')}`,
      };
    }
  }
}
