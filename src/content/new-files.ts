import { stringify } from 'yaml';
import { changesFolder } from './changes.ts';
import { pagesFolder } from './page-address.ts';
import { kindOfPage } from './page-kinds.ts';
import type { SiteSettings } from './site-schema.ts';
import { firstYear, laterOutcome, sectionsOfYears } from './outcomes.ts';
import { unwritten } from './unwritten.ts';

/** A file to be written. */
export interface NewFile {
  path: string;
  text: string;
}

/** Where a new page is to be laid out. */
export interface NewPage {
  slug: string;
  settings: SiteSettings;
  /** The languages that all content is translated into. */
  locales: readonly string[];
  /** The years that the record tells of. */
  years: readonly number[];
  /** `yyyy-mm-dd`. */
  today: string;
  /** By language, the page's title where it is known already. */
  titles?: Readonly<Record<string, string>>;
}

/** The files of a page in every language, with what its kind needs and `…` where words are to be written. */
export function newPage(page: NewPage): NewFile[] {
  const kind = kindOfPage(page.settings.kinds, page.slug);
  if (kind === 'concept') return newConcept(page);
  if (kind === 'measure') return newMeasure(page);
  return layOut(page, [], [], `${unwritten}\n`);
}

/** A concept: its facts stand in the source language alone, how sure its name is in the others. */
function newConcept(page: NewPage): NewFile[] {
  const source = [
    `term: ${unwritten}`,
    'concept:',
    '  kind: term',
    `  source: ${unwritten} # an id in content/sources.yaml`,
  ];
  return layOut(page, source, [`term: ${unwritten}`, 'name: { status: rendering }'], `${unwritten}\n`);
}

function newMeasure(page: NewPage): NewFile[] {
  const { steps = [], beside, sections = [] } = page.settings.measures ?? {};
  const outcome = ['outcome:', `  ${firstYear(page.years) ?? laterOutcome}: ${unwritten}`];
  const body = sectionsOfYears(sections, page.years)
    .filter(({ optional }) => !optional)
    .map(({ title, list }) => `## ${title}\n\n${list ? `- ${unwritten}` : unwritten}\n`)
    .join('\n');
  return layOut(page, [`measure: { step: ${beside ?? steps[0] ?? ''} }`, ...outcome], outcome, body);
}

/** A note on a change, in every language; its file is named by the day. */
export function newChange(name: string, { settings, locales, today }: Omit<NewPage, 'slug' | 'years'>): NewFile {
  const words = [settings.source, ...locales].flatMap((locale) => [
    `  ${locale}:`,
    ...['title', 'what', 'why'].map((key) => `    ${key}: ${unwritten}`),
  ]);
  return {
    path: `${changesFolder}/${today}-${name}.yaml`,
    text: [`date: ${today}`, `pages: ['']`, 'words:', ...words, ''].join('\n'),
  };
}

/**
 * What the page of a year is called in each language: as that of another year is, with the new one in its place.
 * @param others by language, the title of the last year that has a page
 * @param year that last year
 */
export function titlesOfYear(
  others: Readonly<Record<string, string>>,
  year: string,
  newYear: string,
): Record<string, string> {
  const named = Object.entries(others).filter(([, title]) => title.includes(year));
  return Object.fromEntries(named.map(([locale, title]) => [locale, quotedTitle(title.replaceAll(year, newYear))]));
}

/** A title as YAML takes it. */
function quotedTitle(title: string): string {
  return stringify(title, { lineWidth: 0, singleQuote: true }).trim();
}

function layOut(
  { slug, settings: { source }, locales, today, titles = {} }: NewPage,
  ofSource: readonly string[],
  ofOthers: readonly string[],
  body: string,
): NewFile[] {
  return [source, ...locales].map((locale) => ({
    path: `${pagesFolder}/${locale}/${slug}.md`,
    text: [
      '---',
      `title: ${titles[locale] ?? unwritten}`,
      `description: ${unwritten}`,
      `updated: ${today}`,
      ...(locale === source ? ofSource : ofOthers),
      '---',
      '',
      body,
    ].join('\n'),
  }));
}
