import { fallbackLocale } from '../core/language.ts';
import { startOfFile, type Place } from '../content/place.ts';
import type { Content } from '../content/content.ts';
import { valueAt, type DataFile } from '../content/data-file.ts';
import { ownKeys } from '../content/interface-keys.ts';
import { stringsFiles } from '../content/known-files.ts';
import { modelOf } from '../content/model.ts';
import { isInOtherScript, strayWord } from './languages.ts';
import { didYouMean } from './nearest.ts';
import { quotationsOf } from './punctuation.ts';
import type { ProblemInFile } from './rule.ts';

/** Finds interface words that the site asks for, or the source language has, and a language lacks; plural forms too. */
export function* missingWords(content: Content): Iterable<ProblemInFile> {
  const source = content.stringKeys(content.sourceLanguage);
  if (!source) return;
  yield* missingOriginals(source, content);
  for (const locale of content.translated) {
    const file = stringsFiles.of(locale);
    const keys = content.stringKeys(locale) ?? (content.paths.has(file) ? undefined : new Set<string>());
    for (const key of keys ? wantedKeys(source, locale) : []) {
      if (keys?.has(key)) continue;
      const english = valueAt(content.valueOf(stringsFiles.of(content.sourceLanguage)), [key]);
      yield {
        file,
        ...startOfFile,
        message: `The words of “${key}” are missing${typeof english === 'string' ? `: “${english}”` : ''}`,
        fix: `Add "${key}": "…"`,
      };
    }
  }
}

/** One finding for all words of a group: a record that has only begun lacks hundreds. */
function* missingOriginals(keys: ReadonlySet<string>, content: Content): Iterable<ProblemInFile> {
  const { sourceLanguage } = content;
  const file = stringsFiles.of(sourceLanguage);
  const wanted = wantedKeys(new Set([...ownKeys(content), ...keys]), sourceLanguage);
  const lacking = [...wanted].filter((key) => !keys.has(key));
  for (const group of Map.groupBy(lacking, (key) => key.split('.', 1)[0]).values()) {
    const words = group.map((key) => `“${key}”`).join(', ');
    const fix = `Add ${group.map((key) => `"${key}": "…"`).join(', ')}, as ${modelOf(file)} has them`;
    yield { file, ...startOfFile, message: `The words of ${words} are missing`, fix };
  }
}

/**
 * Finds interface words under a key that nothing asks for and English does not have, and plural forms that the language
 * does not have.
 */
export function* unknownWords(content: Content): Iterable<ProblemInFile> {
  const source = content.stringKeys(content.sourceLanguage);
  const asked = new Set([...ownKeys(content), ...(source ?? [])]);
  for (const { locale, file } of source ? filesOf(content) : []) {
    const wanted = wantedKeys(asked, locale);
    for (const key of content.stringKeys(locale) ?? []) {
      if (wanted.has(key)) continue;
      const fix = didYouMean(key, wanted, `Remove it, or add it to ${stringsFiles.of(content.sourceLanguage)}`);
      yield {
        file: file.path,
        ...file.yaml.placeOf([key]),
        message: `Nothing asks for the words of “${key}” in this language`,
        fix,
      };
    }
  }
}

/** Finds places for values that differ from those of the English; a form for one or two may do without its number. */
export function* placeholderParity(content: Content): Iterable<ProblemInFile> {
  for (const { key, words, english, file } of translatedWords(content)) {
    const [mine, theirs] = [placeholdersIn(words), placeholdersIn(english)];
    const mayLack = /_(zero|one|two)$/.test(key) ? ['count'] : [];
    const absent = theirs.filter((name) => !mine.includes(name) && !mayLack.includes(name));
    const added = mine.filter((name) => !theirs.includes(name));
    if (absent.length === 0 && added.length === 0) continue;
    const message = [
      ...absent.map((name) => `{{${name}}} is missing`),
      ...added.map((name) => `{{${name}}} is not in the ${content.sourceName}`),
    ].join(', ');
    yield {
      file: file.path,
      ...file.yaml.placeOf([key]),
      message: `In the words of “${key}”, ${message}: “${english}”`,
      fix: `Use ${theirs.map((name) => `{{${name}}}`).join(' ') || 'none'}`,
    };
  }
}

/** Finds interface words that were left in English, or are in another script or language. */
export function* untranslatedWords(content: Content): Iterable<ProblemInFile> {
  for (const { key, words, english, file, locale } of translatedWords(content)) {
    if (!content.translated.includes(locale)) continue;
    const place = (): Place & { file: string } => ({ file: file.path, ...file.yaml.placeOf([key]) });
    const own = withoutNames(words, quotationsOf(locale, content));
    const count = own.match(/\p{L}{2,}/gu)?.length ?? 0;
    const stray = strayWord(words, locale);
    if (words === english && count >= 2)
      yield { ...place(), message: `The words of “${key}” are the ${content.sourceName} ones`, fix: 'Translate them' };
    else if (isInOtherScript(own, locale))
      yield {
        ...place(),
        message: `The words of “${key}” are not in the script of this language`,
        fix: 'Translate them',
      };
    else if (stray)
      yield {
        ...place(),
        message: `“${stray.word}” in the words of “${key}” is ${stray.of}`,
        fix: 'Write it in the language of the file',
      };
  }
}

/** Words without places for values, and without titles in quotation marks, which stay as they are. */
function withoutNames(words: string, quotations: readonly string[]): string {
  const inMarks = quotations.map((pair) => [...pair].map(RegExp.escape).join('.*?'));
  return words.replace(new RegExp([String.raw`\{\{[^{}]+\}\}`, ...inMarks].join('|'), 'gs'), '');
}

interface Words {
  key: string;
  words: string;
  english: string;
  locale: string;
  file: DataFile;
}

/**
 * Every text of the interface beside the English one; of a plural form that English does not have, beside its general
 * one.
 */
function* translatedWords(content: Content): Iterable<Words> {
  const source = content.valueOf(stringsFiles.of(content.sourceLanguage));
  for (const { locale, file } of filesOf(content)) {
    for (const key of content.stringKeys(locale) ?? []) {
      const words = valueAt(file.value, [key]);
      const english = valueAt(source, [key]) ?? valueAt(source, [key.replace(pluralForm, '_other')]);
      if (typeof words === 'string' && typeof english === 'string') yield { key, words, english, locale, file };
    }
  }
}

function filesOf(content: Content): { locale: string; file: DataFile }[] {
  return content.targets.flatMap((locale) => {
    const file = content.dataFile(stringsFiles.of(locale));
    return file ? [{ locale, file }] : [];
  });
}

/** The end of a key of words that depend on a number. */
export const pluralForm = /_(zero|one|two|few|many|other)$/;

/** The keys of English, with the plural forms of the language (CLDR) in place of the English ones. */
function wantedKeys(source: ReadonlySet<string>, locale: string): Set<string> {
  const forms = new Intl.PluralRules([locale, fallbackLocale]).resolvedOptions().pluralCategories;
  return new Set(
    [...source].flatMap((key) =>
      pluralForm.test(key) ? forms.map((form) => key.replace(pluralForm, `_${form}`)) : [key],
    ),
  );
}

function placeholdersIn(words: string): string[] {
  return [...new Set([...words.matchAll(/\{\{([^{}]+)\}\}/g)].flatMap(([, name]) => name ?? []))].sort();
}
