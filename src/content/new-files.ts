import { changesFolder } from './changes.ts';
import { pagesFolder } from './page-address.ts';
import { kindOfPage } from './page-kinds.ts';
import type { SiteSettings } from './site-schema.ts';
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
  /** `yyyy-mm-dd`. */
  today: string;
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
  const { steps = [], beside, outcomes = [], sections = [] } = page.settings.measures ?? {};
  const outcome = ['outcome:', `  ${outcomes[0] ?? ''}: ${unwritten}`];
  const body = sections
    .filter(({ optional }) => !optional)
    .map(({ title, list }) => `## ${title}\n\n${list ? `- ${unwritten}` : unwritten}\n`)
    .join('\n');
  return layOut(page, [`measure: { step: ${beside ?? steps[0] ?? ''} }`, ...outcome], outcome, body);
}

/** A note on a change, in every language; its file is named by the day. */
export function newChange(name: string, { settings, locales, today }: Omit<NewPage, 'slug'>): NewFile {
  const words = [settings.source, ...locales].flatMap((locale) => [
    `  ${locale}:`,
    ...['title', 'what', 'why'].map((key) => `    ${key}: ${unwritten}`),
  ]);
  return {
    path: `${changesFolder}/${today}-${name}.yaml`,
    text: [`date: ${today}`, `pages: ['']`, 'words:', ...words, ''].join('\n'),
  };
}

function layOut(
  { slug, settings: { source }, locales, today }: NewPage,
  ofSource: readonly string[],
  ofOthers: readonly string[],
  body: string,
): NewFile[] {
  return [source, ...locales].map((locale) => ({
    path: `${pagesFolder}/${locale}/${slug}.md`,
    text: [
      '---',
      `title: ${unwritten}`,
      `description: ${unwritten}`,
      `updated: ${today}`,
      ...(locale === source ? ofSource : ofOthers),
      '---',
      '',
      body,
    ].join('\n'),
  }));
}
