import { valueAt, type DataFile } from '../content/data-file.ts';
import type { Content } from '../content/content.ts';
import { stringsFiles } from '../content/known-files.ts';
import { placeholderKind, placeholders } from '../content/placeholders.ts';
import { didYouMean } from './nearest.ts';
import { quotationsOf } from './punctuation.ts';
import type { ProblemInFile } from './rule.ts';
import { pluralForm } from './word-parity.ts';

/** Finds places for values of which nobody says what they hold; those of a translation are compared with these. */
export function* unknownPlaceholder(content: Content): Iterable<ProblemInFile> {
  for (const { file, key, name } of placesIn(content, content.sourceLanguage)) {
    if (placeholderKind(name) !== undefined) continue;
    yield {
      file: file.path,
      ...file.yaml.placeOf([key]),
      message: `“{{${name}}}” in the words of “${key}” is a place for which there is no value`,
      fix: didYouMean(name, Object.keys(placeholders), 'Write the words without it', (each) => `{{${each}}}`),
    };
  }
}

/**
 * Finds words put in that somebody typed, or that come from content, where a sentence would have to inflect them: “Did
 * you mean the Integration Act?” is right in English, and wrong in most languages. They stand in the quotation marks of
 * the language or apart: behind a colon, in brackets, or as a sentence by themselves.
 */
export function* freeWords(content: Content): Iterable<ProblemInFile> {
  for (const place of placesInAll(content)) {
    const { locale, file, key, name, before, after } = place;
    if (placeholderKind(name) !== 'words') continue;
    const isQuoted = quotationsOf(locale, content).includes(`${before.slice(-1)}${after.charAt(0)}`);
    if (isQuoted || (standsBehind.test(before) && standsBefore.test(after))) continue;
    const marks = content.typography(locale)?.quotationMarks ?? '“”';
    yield {
      file: file.path,
      ...file.yaml.placeOf([key]),
      message: `“{{${name}}}” in the words of “${key}” stands in a sentence that cannot inflect what is put in`,
      fix: `Put it in quotation marks, ${[...marks].join('…')}, or behind a colon`,
    };
  }
}

/** Finds numbers put in before what they count, in words that have no plural forms. */
export function* countedWords(content: Content): Iterable<ProblemInFile> {
  for (const { file, key, name, after } of placesInAll(content)) {
    if (placeholderKind(name) !== 'count' || pluralForm.test(key) || !counted.test(after)) continue;
    yield {
      file: file.path,
      ...file.yaml.placeOf([key]),
      message: `“{{${name}}}” in the words of “${key}” counts what stands behind it, in one form for every number`,
      fix: `Put what is counted before a colon (Files: {{${name}}}), or give the key its plural forms (${key}_other)`,
    };
  }
}

/**
 * What words that stand apart have in front of them, and behind them. Marks as wide as a Chinese character part words
 * on either side: languages that write them inflect no name.
 */
const wide = '、。，．：；！？・（）［］「」『』《》〈〉【】〔〕';
const standsBehind = new RegExp(String.raw`(?:^|[\p{Sentence_Terminal}…:([|·/–—${wide}]\s*)$`, 'u');
const standsBefore = new RegExp(String.raw`^\s*(?:$|[\p{Sentence_Terminal}…:)\]|·/–—${wide}])`, 'u');

/** A word that is counted; one that leads to another value, as “of” does, is none. */
const counted = /^\s\p{L}+(?!\p{L}|\s\{\{)/u;

interface ValuePlace {
  locale: string;
  file: DataFile;
  key: string;
  name: string;
  /** What stands before it in the text, and behind it. */
  before: string;
  after: string;
}

/** Every place for a value, of each language. Words left in the language of the original have a rule of their own. */
function* placesInAll(content: Content): Iterable<ValuePlace> {
  yield* placesIn(content, content.sourceLanguage);
  const source = content.valueOf(stringsFiles.of(content.sourceLanguage));
  for (const locale of content.targets)
    for (const place of placesIn(content, locale))
      if (valueAt(source, [place.key]) !== valueAt(place.file.value, [place.key])) yield place;
}

function* placesIn(content: Content, locale: string): Iterable<ValuePlace> {
  const file = content.dataFile(stringsFiles.of(locale));
  for (const key of (file && content.stringKeys(locale)) ?? []) {
    const words = valueAt(file?.value, [key]);
    if (!file || typeof words !== 'string') continue;
    for (const { 0: match, 1: name = '', index } of words.matchAll(/\{\{([^{}]+)\}\}/g))
      yield { locale, file, key, name, before: words.slice(0, index), after: words.slice(index + match.length) };
  }
}
