import { counted } from '../src/core/counted.ts';
import { access, appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressesFile } from '../src/content/address-list.ts';
import { languageName } from '../src/core/language.ts';
import { languagesText, newLanguage, reviewerLines, stringsToTranslate } from '../src/content/new-language.ts';
import { newChange, newPage, titlesOfYear, type NewFile, type NewPage } from '../src/content/new-files.ts';
import { readContentFiles } from '../src/content/content-files.ts';
import { Content } from '../src/content/content.ts';
import { languagesFile, recordFile } from '../src/content/known-files.ts';
import { refusedAddress } from '../src/content/new-address.ts';
import { slugPattern } from '../src/content/schema-parts.ts';
import { conceptPage } from '../src/content/page-kinds.ts';
import { withPage, withYear } from '../src/content/site-edit.ts';
import { siteFile } from '../src/content/site.ts';
import { extendAddresses } from './change-content.ts';
import type { Settings } from '../src/build/settings.ts';
import type { Told } from './told.ts';
import { runTyped } from './typed.ts';

/** The project in which something new is laid out, and who is told of it. */
interface Place extends Settings {
  root: string;
  print: Told['print'];
}

const usageIn = ({ settings }: Settings): string => `Usage: npm run new -- page <slug> [--alone]
       npm run new -- concept <name> [--alone]
       npm run new -- year <yyyy> [--alone]
       npm run new -- change <name>
       npm run new -- locale <tag> [--name "<own name>"] [--direction ltr|rtl]
       npm run new -- addresses

Lays out the files of a page, a concept, a year, a note on a change or a language, ready to fill in, in every language.
Its addresses come onto the list of public ones; addresses puts on it what was added by hand.
  <slug>   the page's address for good, without the language, like ${settings.parts[0]?.pages[0]}
  --alone  lays it out in ${languageName(settings.source)} only: the other languages show that until it is translated
  <tag>    BCP 47 tag of the language: so, fa, pt-BR; its name and direction are known for most`;

/** Whom GitHub asks to review what. */
const reviewersFile = '.github/CODEOWNERS';

function exists({ root }: Place, path: string): Promise<boolean> {
  return access(join(root, path)).then(
    () => true,
    () => false,
  );
}

/** Writes files that do not exist yet. @throws before anything is written, where one does */
async function write(place: Place, files: readonly NewFile[]): Promise<void> {
  const { root, print } = place;
  for (const { path } of files) if (await exists(place, path)) throw new Error(`${path} is there already`);
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    print(path);
  }
}

function pageIn({ settings, languages }: Place, content: Content, isAlone = false): Omit<NewPage, 'slug'> {
  const targets = isAlone ? [] : languages;
  const locales = targets
    .filter(({ tag, complete }) => tag !== settings.source && complete !== false)
    .map(({ tag }) => tag);
  return { settings, locales, years: content.years ?? [], today: new Date().toISOString().slice(0, 10) };
}

/** All content as it is, of which a new page must not stand in the way. */
function readContent({ root }: Place): Content {
  return new Content(readContentFiles(root));
}

/** Puts on the list what was added by hand. */
async function listAddresses({ root, print }: Place): Promise<void> {
  const added = await extendAddresses(root);
  print(added === 0 ? `${addressesFile} lacks nothing` : `${addressesFile}: ${counted(added, 'line')} added`);
}

const afterwards = ({ settings }: Place, isAlone: boolean): string =>
  isAlone
    ? `
Write words in place of every “…”. npm run check says what is left.
Then put its headings on the list of addresses: npm run new -- addresses`
    : `
Write words in place of every “…”, the ${languageName(settings.source)} first. npm run check says what is left.
Then record what the translations were made from: npm run translations -- accept <file> …`;

async function page(place: Place, slug: string, isAlone: boolean): Promise<void> {
  const content = readContent(place);
  const refused = refusedAddress(slug, { languages: place.languages.map(({ tag }) => tag), paths: content.paths });
  if (refused !== undefined) throw new Error(refused);
  await write(place, newPage({ ...pageIn(place, content, isAlone), slug }));
  place.print(afterwards(place, isAlone));
}

async function year(place: Place, number: string, isAlone: boolean): Promise<void> {
  const { root, print } = place;
  const { kinds } = place.settings;
  if (!/^20\d\d$/.test(number)) throw new Error(`“${number}” is no year like 2025`);
  if (!kinds.year) throw new Error(`${siteFile} does not say where years lie. Add “year: <folder>” under “kinds:”`);
  const slug = `${kinds.year}/${number}`;
  const content = readContent(place);
  const last = lastYearBefore(place, content, number);
  const titles = last === undefined ? {} : titlesLike(content, last, number);
  await write(place, newPage({ ...pageIn(place, content, isAlone), slug, titles }));
  const years = new RegExp(`^${kinds.year}/20\\d\\d$`);
  // Behind the last year before it, since years are read in their order.
  const text = withPage(await readFile(join(root, siteFile), 'utf8'), slug, (pages) =>
    pages.findLast((page) => years.test(page) && page < slug),
  );
  if (text !== undefined) {
    await writeFile(join(root, siteFile), text);
    print(`${siteFile}: put it into the order of the pages`);
  }
  const record = withYear(await readFile(join(root, recordFile), 'utf8'), Number(number));
  if (record !== undefined) {
    await writeFile(join(root, recordFile), record);
    print(`${recordFile}: put it among the years that the record tells of; take it out if it tells nothing`);
  }
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
  print(afterwards(place, isAlone) + timeline + measures + again);
}

/** The page of the last year before another one, or of the first that there is. */
function lastYearBefore({ settings }: Place, content: Content, number: string): string | undefined {
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

async function change(place: Place, name: string): Promise<void> {
  if (!slugPattern.test(name) || name.includes('/'))
    throw new Error(`“${name}” is no name. Write lower-case letters a–z, digits and single hyphens`);
  await write(place, [newChange(name, pageIn(place, readContent(place)))]);
  place.print(`
Name the pages concerned, and write words in place of every “…”: what changed, and why, in a sentence each.
npm run check says what is left.`);
}

async function locale(place: Place, given: string, own: { name?: string; direction?: 'ltr' | 'rtl' }): Promise<void> {
  const { root, languages } = place;
  const { source } = place.settings;
  const language = newLanguage(given, own);
  if (languages.some(({ tag }) => tag === language.tag))
    throw new Error(`“${language.tag}” is a language of this site already`);
  const strings = JSON.parse(await readFile(join(root, `content/i18n/${source}.json`), 'utf8')) as Record<
    string,
    string
  >;
  await write(place, [{ path: `content/i18n/${language.tag}.json`, text: stringsToTranslate(strings, language.tag) }]);
  await mkdir(join(root, 'content/docs', language.tag), { recursive: true });
  const listed = JSON.parse(await readFile(join(root, languagesFile), 'utf8')) as Parameters<typeof languagesText>[0];
  await writeFile(join(root, languagesFile), languagesText([...listed, language]));
  if (await exists(place, reviewersFile)) {
    await appendFile(join(root, reviewersFile), reviewerLines(language));
    place.print(`${reviewersFile}: lines for those who will review it`);
  }
  place.print(`${languagesFile}: ${language.name} (${language.tag}, ${language.direction})

The site builds as it is: what is not translated yet is shown in ${languageName(source)}, and says so.
1. Translate content/i18n/${language.tag}.json.
2. Copy a page from content/docs/${source}/ to content/docs/${language.tag}/, translate it, and run
   npm run translations -- accept content/docs/${language.tag}.
   npm run translations -- ${language.tag} shows what is left, words of the interface too.
3. When nothing is left, remove “"complete": false” from ${languagesFile}: from then on, npm run check tells of what is
   missing, and npm run check -- --complete holds the language to it.`);
}

/** What was typed behind the name of what is new. */
interface NewOptions {
  alone: boolean;
  name?: string;
  direction?: string;
}

/** @throws what is wrong with what was typed, or why nothing is laid out */
async function layOut(place: Place, { alone, direction, ...own }: NewOptions, typed: readonly string[]): Promise<void> {
  const [what = '', name = '', ...rest] = typed;
  if (direction !== undefined && direction !== 'ltr' && direction !== 'rtl')
    throw new Error('--direction is ltr or rtl');
  if (what === 'addresses' && name === '') return listAddresses(place);
  if (name === '' || rest.length > 0) throw new Error('Say what is new, and what it is called');
  if (what === 'page') await page(place, name, alone);
  else if (what === 'concept') await page(place, conceptPage(place.settings.kinds, name), alone);
  else if (what === 'year') await year(place, name, alone);
  else if (what === 'change') await change(place, name);
  else if (what === 'locale') await locale(place, name, { ...own, direction });
  else throw new Error(`There is nothing new of the kind “${what}”`);
  await extendAddresses(place.root);
}

/**
 * Carries out `npm run new` in a project.
 * @param args as they were typed
 * @returns the exit code: 0 done, 2 where nothing was written, and why
 */
export function runNew(root: string, site: Settings, args: string[], told: Told): Promise<0 | 2> {
  return runTyped(args, {
    usage: usageIn(site),
    options: {
      alone: { type: 'boolean', default: false },
      name: { type: 'string' },
      direction: { type: 'string' },
    },
    told,
    async run(values, positionals) {
      await layOut({ ...site, root, print: told.print }, values, positionals);
      return 0;
    },
  });
}
