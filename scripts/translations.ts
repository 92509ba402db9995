import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { acceptTranslation, type Acceptance } from '../src/content/accept-translation.ts';
import { readContentFiles } from '../src/content/content-files.ts';
import { Page } from '../src/content/page.ts';
import { addressOf } from '../src/content/page-address.ts';
import { stringsFile } from '../src/content/known-files.ts';
import { translationsOf } from '../src/content/translations.ts';
import { untranslatedStrings } from '../src/content/untranslated-strings.ts';
import { languageName } from '../src/core/language.ts';
import { earlierSection } from './git-sections.ts';
import { refusalText, taskText, tasksOf, totalsText } from '../src/content/translation-report.ts';
import { ownSettings } from './own-settings.ts';

const { settings, languages } = await ownSettings();
const { source: sourceLanguage } = settings;
const sourceName = languageName(sourceLanguage);

const usage = `Usage: npm run translations [-- <language> …]
       npm run translations -- accept <file> … [--unchanged <section>="<reason>"] [--reviewed]

Shows what is missing or behind in each language: the ${sourceName} then and now, and what to do.
accept records that translations say what the ${sourceName} says now, in their front matter, with the day.
  <file>         a translated page, or a folder of them: content/docs/nb/background.md, content/docs/nb
  --unchanged    why a section's words may stay though its ${sourceName} has changed;
                 <section> is its ${sourceName} anchor, or lead
  --reviewed     a person who knows the language has read the page: it is no longer called machine-made`;

async function readPages(root: string): Promise<Page[]> {
  const files = await readContentFiles(root);
  return files.flatMap(({ path, bytes }) => {
    const address = addressOf(path);
    return address ? [new Page(address, new TextDecoder().decode(bytes))] : [];
  });
}

/** Prints what there is to do. @returns the exit code: always 0, since the state of a translation is no fault */
async function show(root: string, wanted: readonly string[]): Promise<0> {
  const locales = languages.map(({ tag }) => tag).filter((tag) => wanted.length === 0 || wanted.includes(tag));
  const pages = await readPages(root);
  const states = translationsOf(pages, locales, sourceLanguage);
  for (const { pages: translated } of states) {
    for (const page of translated) {
      const source = pages.find(({ locale, slug }) => locale === sourceLanguage && slug === page.slug);
      if (!source) continue;
      for (const task of tasksOf(page)) {
        const then =
          task.recorded && task.source ? await earlierSection(root, source.path, task.recorded.of) : undefined;
        console.log(`${taskText(page, source, task, { then, sourceName, colours: process.stdout.isTTY })}\n`);
      }
    }
  }
  const left = await showInterface(root, locales);
  console.log([...left, totalsText(states)].join('\n'));
  return 0;
}

/** Prints the texts of the interface that are not translated. @returns a line for each language that has any */
async function showInterface(root: string, locales: readonly string[]): Promise<string[]> {
  const strings = async (locale: string): Promise<Record<string, string>> =>
    JSON.parse(await readFile(join(root, stringsFile(locale)), 'utf8').catch(() => '{}')) as Record<string, string>;
  const source = await strings(sourceLanguage);
  const totals: string[] = [];
  for (const { tag, complete } of languages.filter((language) => locales.includes(language.tag))) {
    if (tag === sourceLanguage) continue;
    const own = await strings(tag);
    // A language that is complete may have a word that is the same.
    const left = untranslatedStrings(source, own, complete === false ? 1 : 2);
    if (left.length === 0) continue;
    console.log(`${stringsFile(tag)}`);
    for (const { key, original } of left) console.log(`  missing: "${key}": ${JSON.stringify(original)}`);
    console.log('');
    const all = new Set([...Object.keys(own), ...left.map(({ key }) => key)]).size;
    totals.push(`${tag.padEnd(4)} ${left.length} of ${all} texts of the interface are not translated`);
  }
  return totals;
}

/** Accepts all or nothing. @returns the exit code: 0 accepted, 1 refused */
async function accept(root: string, given: readonly string[], how: Acceptance): Promise<0 | 1> {
  const pages = await readPages(root);
  const refusals: string[] = [];
  const accepted: { path: string; text: string; isNew: boolean; missing: number }[] = [];
  for (const name of given) {
    const path = relative(root, resolve(root, name)).split(sep).join('/').replace(/\/$/, '');
    const translations = pages.filter(
      (page) => (page.path === path || page.path.startsWith(`${path}/`)) && page.locale !== sourceLanguage,
    );
    if (translations.length === 0)
      refusals.push(`${name}: there is no translated page here. Name a file like content/docs/nb/background.md`);
    for (const translation of translations) {
      const source = pages.find(({ locale, slug }) => locale === sourceLanguage && slug === translation.slug);
      if (!source || !translation.data || translation.syntaxError || source.syntaxError) {
        const reason = source ? 'it cannot be read. Run npm run check' : `there is no ${sourceName} page of this name`;
        refusals.push(`${translation.path}: ${reason}`);
        continue;
      }
      const result = acceptTranslation(source, translation, how);
      if (result.kind === 'refused') refusals.push(refusalText(translation, source, result, sourceName));
      else
        accepted.push({
          path: translation.path,
          text: result.text,
          isNew: result.text !== translation.text,
          missing: result.missing.length,
        });
    }
  }
  if (refusals.length > 0) {
    console.error(`${refusals.join('\n\n')}\n\nNothing was written.`);
    return 1;
  }
  const written = accepted.filter(({ isNew }) => isNew);
  for (const { path, text, missing } of written) {
    await writeFile(join(root, path), text);
    console.log(`${path}: recorded${missing > 0 ? `, ${missing} sections still missing` : ''}`);
  }
  const others = accepted.length > written.length ? '; the others were recorded already' : '';
  console.log(`${written.length} of ${accepted.length} files written${others}`);
  return 0;
}

function reasonsOf(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((each) => {
      const [, section, reason] = /^([^=]+)=\s*(\S.*)$/s.exec(each) ?? [];
      if (!section || !reason)
        throw new Error(`--unchanged is “${each}”. Write --unchanged why="only a comma was mended"`);
      return [section.trim().replace(/^#/, ''), reason.trim()];
    }),
  );
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      unchanged: { type: 'string', multiple: true, default: [] },
      reviewed: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, ...files] = positionals;
  const unknown = positionals.filter(
    (tag) => tag === sourceLanguage || !languages.some((language) => language.tag === tag),
  );
  if (values.help) console.log(usage);
  else if (command === 'accept') {
    if (files.length === 0) throw new Error('accept needs a file');
    const today = new Date().toISOString().slice(0, 10);
    process.exitCode = await accept(process.cwd(), files, {
      today,
      unchanged: reasonsOf(values.unchanged),
      reviewed: values.reviewed,
    });
  } else if (unknown.length > 0)
    throw new Error(`“${unknown.join('”, “')}” is no language that is translated into, and no command`);
  else process.exitCode = await show(process.cwd(), positionals);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
