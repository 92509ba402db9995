import { startOfFile } from '../content/place.ts';
import type { Content } from '../content/content.ts';
import { keysOf, valueAt, type DataFile } from '../content/data-file.ts';
import { languagesFile, stringsFiles } from '../content/known-files.ts';
import { siteFile } from '../content/site.ts';
import type { Problem, ProblemInFile } from './rule.ts';

/** Finds HTML in interface words: they are put into pages as plain text. */
export function* htmlInWords({ path, value, yaml }: DataFile): Iterable<Problem> {
  if (stringsFiles.localeOf(path) === undefined) return;
  for (const key of keysOf(value)) {
    const words = valueAt(value, [key]);
    if (typeof words === 'string' && words.includes('<')) {
      yield {
        ...yaml.placeOf([key]),
        message: `The words of “${key}” hold “<”`,
        fix: 'Write plain words without HTML',
      };
    }
  }
}

/** Finds languages that stand twice in the list, and a list without the language that pages are written in first. */
export function* languageList(content: Content): Iterable<ProblemInFile> {
  const { locales = [], sourceLanguage } = content;
  const file = content.dataFile(languagesFile);
  if (!file) return;
  for (const [index, tag] of locales.entries()) {
    if (locales.indexOf(tag) === index) continue;
    yield {
      file: languagesFile,
      ...file.yaml.placeOf([index]),
      message: `The language “${tag}” stands here a second time`,
      fix: 'Keep one of the two',
    };
  }
  if (content.locales && !locales.includes(sourceLanguage)) {
    const message = `The language “${sourceLanguage}”, in which pages are written first, is missing`;
    const fix = `Add { "tag": "${sourceLanguage}", … }, or say another “source:” in ${siteFile}: ${locales.join(', ')}`;
    yield { file: languagesFile, ...startOfFile, message, fix };
  }
}
