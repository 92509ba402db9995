import { Content } from '../src/content/content.ts';
import { readContentFiles } from '../src/content/content-files.ts';
import { lackingWords } from '../src/content/lacking-words.ts';
import { stringsFiles } from '../src/content/known-files.ts';
import { lackingText, taskText, tasksOf, totalsText, wordsText } from '../src/content/translation-tasks.ts';
import { translationsOf } from '../src/content/translations.ts';
import { untranslatedStrings } from '../src/content/untranslated-strings.ts';
import { wordsOfLanguage } from '../src/content/word-records.ts';
import { conflictText, isConflicted } from '../src/rules/merge-conflict.ts';
import { earlierSection } from './git-sections.ts';

/**
 * Tells what there is to do in some languages: in pages first, their events and outcomes too, then in interface words
 * and notes, then how much it is.
 * @param wanted tags of languages; all of them where there are none
 * @param print is given one piece of work after the other
 */
export async function showTranslations(
  root: string,
  wanted: readonly string[],
  print: (text: string) => void,
  colours = false,
): Promise<void> {
  const files = readContentFiles(root);
  const conflicted = new Set(files.filter(isConflicted).map(({ path }) => path));
  for (const path of conflicted) print(`${path}: ${conflictText}\n`);
  const content = new Content(files);
  const { sourceLanguage, sourceName } = content;
  const locales = content.targets.filter((tag) => wanted.length === 0 || wanted.includes(tag));
  const states = translationsOf(content.pages, locales, sourceLanguage);
  const lackingIn = new Map<string, number>();
  for (const { locale, pages } of states) {
    for (const page of pages) {
      const source = content.page(sourceLanguage, page.slug);
      if (!source || conflicted.has(source.path) || conflicted.has(page.path)) continue;
      for (const task of tasksOf(page)) {
        const then =
          task.recorded && task.source ? await earlierSection(root, source.path, task.recorded.of) : undefined;
        print(`${taskText(page, source, task, { then, sourceName, colours })}\n`);
      }
      const own = content.page(locale, page.slug);
      const lacking = own ? lackingWords(source, own) : [];
      if (own && lacking.length > 0) print(`${lackingText(own, source, lacking)}\n`);
      lackingIn.set(locale, (lackingIn.get(locale) ?? 0) + lacking.length);
    }
  }
  const words = new Map(locales.map((locale) => [locale, wordsOfLanguage(content, locale)]));
  for (const each of words.values()) for (const text of wordsText(each, sourceName)) print(`${text}\n`);
  const left = locales.flatMap((locale) => showInterface(content, locale, print));
  const unwritten = [...lackingIn].flatMap(([locale, count]) =>
    count > 0 ? [`${locale.padEnd(4)} ${count} events or outcomes have no words`] : [],
  );
  print([...left, ...unwritten, totalsText(states, words)].join('\n'));
}

/** Prints the texts of the interface that are not translated. @returns a line where there are any */
function showInterface(content: Content, locale: string, print: (text: string) => void): string[] {
  const own = content.strings(locale);
  const isComplete = content.languages.find(({ tag }) => tag === locale)?.complete !== false;
  // A language that is complete may have a word that is the same.
  const left = untranslatedStrings(content.strings(content.sourceLanguage), own, isComplete ? 2 : 1);
  if (left.length === 0) return [];
  const lines = left.map(({ key, original }) => `  missing: "${key}": ${JSON.stringify(original)}`);
  print(`${[stringsFiles.of(locale), ...lines].join('\n')}\n`);
  const all = new Set([...Object.keys(own), ...left.map(({ key }) => key)]).size;
  return [`${locale.padEnd(4)} ${left.length} of ${all} texts of the interface are not translated`];
}
