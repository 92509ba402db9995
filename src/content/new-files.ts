import { changesFolder } from './changes.ts';
import { conceptsFolder } from './concepts.ts';
import { pagesFolder } from './page-address.ts';
import { unwritten } from './unwritten.ts';

/** A file to be written. */
export interface NewFile {
  path: string;
  text: string;
}

/** Where a new page is to be laid out. */
export interface NewPage {
  slug: string;
  sourceLocale: string;
  /** The languages that all content is translated into. */
  locales: readonly string[];
  /** `yyyy-mm-dd`. */
  today: string;
}

/** The files of a page in every language, with what its kind needs and `…` where words are to be written. */
export function newPage(page: NewPage): NewFile[] {
  if (page.slug.startsWith(conceptsFolder)) return newConcept(page);
  if (page.slug.startsWith('measures/')) return newMeasure(page);
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
  const outcome = ['outcome:', `  in2024: ${unwritten}`];
  const headings = ['In short', 'What the government set out to do', 'What happened in 2024', 'Words to know'];
  const body = headings
    .map((heading) => `## ${heading}\n\n${heading === 'Words to know' ? `- ${unwritten}` : unwritten}\n`)
    .join('\n');
  return layOut(page, ['measure: { step: any-time }', ...outcome], outcome, body);
}

/** A year of implementation. */
export function newYear(year: string, page: Omit<NewPage, 'slug'>): NewFile[] {
  return layOut({ ...page, slug: `implementation/${year}` }, [], [], `${unwritten}\n`);
}

/** A note on a change, in every language; its file is named by the day. */
export function newChange(name: string, { sourceLocale, locales, today }: Omit<NewPage, 'slug'>): NewFile {
  const words = [sourceLocale, ...locales].flatMap((locale) => [
    `  ${locale}:`,
    ...['title', 'what', 'why'].map((key) => `    ${key}: ${unwritten}`),
  ]);
  return {
    path: `${changesFolder}/${today}-${name}.yaml`,
    text: [`date: ${today}`, `pages: ['']`, 'words:', ...words, ''].join('\n'),
  };
}

function layOut(
  { slug, sourceLocale, locales, today }: NewPage,
  ofSource: readonly string[],
  ofOthers: readonly string[],
  body: string,
): NewFile[] {
  return [sourceLocale, ...locales].map((locale) => ({
    path: `${pagesFolder}/${locale}/${slug}.md`,
    text: [
      '---',
      `title: ${unwritten}`,
      `description: ${unwritten}`,
      `updated: ${today}`,
      ...(locale === sourceLocale ? ofSource : ofOthers),
      '---',
      '',
      body,
    ].join('\n'),
  }));
}
