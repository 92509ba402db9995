import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../src/build/settings.ts';
import type { Content } from '../src/content/content.ts';
import { languagesFile, recordFile } from '../src/content/known-files.ts';
import { refusedAddress } from '../src/content/new-address.ts';
import { newChange, newPage, titlesOfYear, type NewFile, type NewPage } from '../src/content/new-files.ts';
import { languagesText, newLanguage, reviewerLines, stringsToTranslate } from '../src/content/new-language.ts';
import { conceptPage } from '../src/content/page-kinds.ts';
import { slugPattern } from '../src/content/schema-parts.ts';
import { withPage, withYear } from '../src/content/site-edit.ts';
import { siteFile } from '../src/content/site.ts';
import { languageName } from '../src/core/language.ts';
import { dateToday } from './date-today.ts';
import { unsoundIn } from './unsound-files.ts';
import { NotWritten } from './write-files.ts';

/** The project in which something new is laid out, with content as it is. */
export interface Place extends Settings {
  root: string;
  content: Content;
}

/** What is laid out: files that are new, others that get something more, and what is to be done then. */
export interface Laid {
  files: readonly NewFile[];
  others?: readonly ChangedFile[];
  /** A folder in which files will lie. */
  folder?: string;
  next: string;
}

/** A file that is there and gets something more, with what is said of it. */
interface ChangedFile extends NewFile {
  told: string;
}

/** Whom GitHub asks to review what. */
const reviewersFile = '.github/CODEOWNERS';

/** The text of a file to which something comes, as it is written. @throws `NotWritten` where letters would be lost */
function textIn({ root }: Place, path: string): string {
  const bytes = readFileSync(join(root, path));
  const unsound = unsoundIn([{ path, bytes }]);
  if (unsound.length > 0) throw new NotWritten(unsound.join('\n'));
  return bytes.toString();
}

function pageIn({ settings, languages, content }: Place, isAlone = false): Omit<NewPage, 'slug'> {
  const targets = isAlone ? [] : languages;
  const locales = targets
    .filter(({ tag, complete }) => tag !== settings.source && complete !== false)
    .map(({ tag }) => tag);
  return { settings, locales, years: content.years ?? [], today: dateToday() };
}

const afterwards = ({ settings }: Place, isAlone: boolean): string =>
  isAlone
    ? `
Write words in place of every “…”. npm run check says what is left.
Then put its headings on the list of addresses: npm run new -- addresses`
    : `
Write words in place of every “…”, the ${languageName(settings.source)} first. npm run check says what is left.
Then record what the translations were made from: npm run translations -- accept <file> …`;

function page(place: Place, slug: string, isAlone: boolean): Laid {
  const { content, languages } = place;
  const refused = refusedAddress(slug, { languages: languages.map(({ tag }) => tag), paths: content.paths });
  if (refused !== undefined) throw new Error(refused);
  return { files: newPage({ ...pageIn(place, isAlone), slug }), next: afterwards(place, isAlone) };
}

function year(place: Place, number: string, isAlone: boolean): Laid {
  const { kinds } = place.settings;
  if (!/^20\d\d$/.test(number)) throw new Error(`“${number}” is no year like 2025`);
  if (!kinds.year) throw new Error(`${siteFile} does not say where years lie. Add “year: <folder>” under “kinds:”`);
  const slug = `${kinds.year}/${number}`;
  const last = lastYearBefore(place, number);
  const titles = last === undefined ? {} : titlesLike(place.content, last, number);
  const years = new RegExp(`^${kinds.year}/20\\d\\d$`);
  // Behind the last year before it, since years are read in their order.
  const site = withPage(textIn(place, siteFile), slug, (pages) =>
    pages.findLast((each) => years.test(each) && each < slug),
  );
  const record = withYear(textIn(place, recordFile), Number(number));
  const others = [
    { path: siteFile, text: site, told: 'put it into the order of the pages' },
    {
      path: recordFile,
      text: record,
      told: 'put it among the years that the record tells of; take it out if it tells nothing',
    },
  ].flatMap(({ text, ...other }) => (text === undefined ? [] : [{ text, ...other }]));
  const timeline = kinds.timeline
    ? `
Add its events to “timeline:” and their words to “events:” of the page “${kinds.timeline}”.`
    : '';
  const measures = kinds.measure
    ? `
What it brought stands in a column of its own in the table of measures: write “${number}: …” under “outcome:” of each
measure, where the record tells of it.`
    : '';
  const earlier = [kinds.timeline, last].flatMap((page) => (page === undefined ? [] : [`“${page}”`]));
  const again = last
    ? `
Read again, in each language, what pages say of the years that the record tells of, ${earlier.join(' and ')} first.`
    : '';
  return {
    files: newPage({ ...pageIn(place, isAlone), slug, titles }),
    others,
    next: afterwards(place, isAlone) + timeline + measures + again,
  };
}

/** The page of the last year before another one, or of the first that there is. */
function lastYearBefore({ settings, content }: Place, number: string): string | undefined {
  const slugs = content
    .slugsOf(settings.source)
    .filter((slug) => content.kindOf(slug) === 'year')
    .sort();
  return slugs.findLast((slug) => slug < `${settings.kinds.year}/${number}`) ?? slugs[0];
}

/** What the page of a year is called, by language, as that of another year. */
function titlesLike(content: Content, last: string, number: string): Record<string, string> {
  const titles = content.languages.flatMap(({ tag }): [string, string][] => {
    const title = content.page(tag, last)?.data?.title;
    return title === undefined ? [] : [[tag, title]];
  });
  return titlesOfYear(Object.fromEntries(titles), last.slice(-4), number);
}

function change(place: Place, name: string): Laid {
  if (!slugPattern.test(name) || name.includes('/'))
    throw new Error(`“${name}” is no name. Write lower-case letters a–z, digits and single hyphens`);
  return {
    files: [newChange(name, pageIn(place))],
    next: `
Name the pages concerned, and write words in place of every “…”: what changed, and why, in a sentence each.
npm run check says what is left.`,
  };
}

function locale(place: Place, given: string, own: { name?: string; direction?: 'ltr' | 'rtl' }): Laid {
  const { source } = place.settings;
  const language = newLanguage(given, own);
  const { tag, name, direction } = language;
  if (place.languages.some((each) => each.tag === tag)) throw new Error(`“${tag}” is a language of this site already`);
  const strings = JSON.parse(textIn(place, `content/i18n/${source}.json`)) as Record<string, string>;
  const listed = JSON.parse(textIn(place, languagesFile)) as Parameters<typeof languagesText>[0];
  const reviewers = existsSync(join(place.root, reviewersFile))
    ? [
        {
          path: reviewersFile,
          text: textIn(place, reviewersFile) + reviewerLines(language),
          told: 'lines for those who will review it',
        },
      ]
    : [];
  return {
    files: [{ path: `content/i18n/${tag}.json`, text: stringsToTranslate(strings, tag) }],
    others: [
      ...reviewers,
      { path: languagesFile, text: languagesText([...listed, language]), told: `${name} (${tag}, ${direction})` },
    ],
    folder: `content/docs/${tag}`,
    next: `
The site builds as it is: what is not translated yet is shown in ${languageName(source)}, and says so.
1. Translate content/i18n/${tag}.json.
2. Copy a page from content/docs/${source}/ to content/docs/${tag}/, translate it, and run
   npm run translations -- accept content/docs/${tag}.
   npm run translations -- ${tag} shows what is left, words of the interface too.
3. When nothing is left, remove “"complete": false” from ${languagesFile}: from then on, npm run check tells of what is
   missing, and npm run check -- --complete holds the language to it.`,
  };
}

/** What was typed behind the name of what is new. */
export interface NewOptions {
  alone: boolean;
  name?: string;
  direction?: string;
}

/**
 * What is to be written where something new was typed.
 * @throws what is wrong with what was typed, or why nothing is laid out
 */
export function laidOut(place: Place, { alone, direction, ...own }: NewOptions, what: string, name: string): Laid {
  if (direction !== undefined && direction !== 'ltr' && direction !== 'rtl')
    throw new Error('--direction is ltr or rtl');
  if (what === 'page') return page(place, name, alone);
  if (what === 'concept') return page(place, conceptPage(place.settings.kinds, name), alone);
  if (what === 'year') return year(place, name, alone);
  if (what === 'change') return change(place, name);
  if (what === 'locale') return locale(place, name, { ...own, direction });
  throw new Error(`There is nothing new of the kind “${what}”`);
}
