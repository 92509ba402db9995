import { changeId, changesFolder } from '../content/changes.ts';
import { startOfFile, type Place } from '../content/place.ts';
import { changeSchema, type Change } from '../content/schemas.ts';
import { unwritten } from '../content/unwritten.ts';
import type { Content } from '../content/content.ts';
import { keysOf, valueAt, type DataFile } from '../content/data-file.ts';
import { comparable, figuresIn, writtenFigure } from './figures.ts';
import { slugOf } from './files.ts';
import { didYouMean } from './nearest.ts';
import { withoutSameAmounts } from './magnitudes.ts';
import { notInWords } from './number-words.ts';
import { surplus } from './parity.ts';
import type { ProblemInFile } from './rule.ts';

interface Note {
  file: DataFile;
  id: string;
  /** The note where it fits the schema. */
  change?: Change;
}

function notesOf({ data }: Content): Note[] {
  return data.flatMap((file) => {
    const id = changeId(file.path);
    return id === undefined ? [] : [{ file, id, change: changeSchema.safeParse(file.value).data }];
  });
}

/**
 * Finds notes whose file is not named by the day of the change: the name is the note's address for good, and keeps the
 * folder in order.
 */
export function* changeName(content: Content): Iterable<ProblemInFile> {
  for (const { file, id, change } of notesOf(content)) {
    const date = change?.date ?? 'yyyy-mm-dd';
    if (/^\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+$/.test(id) && (!change || id.startsWith(`${date}-`))) continue;
    const name = slugOf(id.replace(/^[\d-]*/, '')) || 'what-changed';
    yield {
      file: file.path,
      ...startOfFile,
      message: 'The file of a change begins with its day',
      fix: `Rename it to ${changesFolder}/${date}-${name}.yaml`,
    };
  }
}

/** Finds pages of a note that do not exist. */
export function* changePage(content: Content): Iterable<ProblemInFile> {
  const slugs = content.slugsOf(content.sourceLanguage);
  for (const { file, change } of notesOf(content)) {
    for (const [index, slug] of (change?.pages ?? []).entries()) {
      if (slugs.includes(slug)) continue;
      yield {
        file: file.path,
        ...file.yaml.placeOf(['pages', index]),
        message: `There is no page “${slug}”`,
        fix: didYouMean(slug, slugs, 'Write the address of a page without the language'),
      };
    }
  }
}

/** Finds languages in which a change is not told, and languages that the site does not have. */
export function* changeWords(content: Content): Iterable<ProblemInFile> {
  const { locales, translated, sourceLanguage } = content;
  if (!locales) return;
  for (const { file } of notesOf(content)) {
    const told = keysOf(valueAt(file.value, ['words']));
    if (told.length === 0) continue;
    for (const locale of [sourceLanguage, ...translated].filter((each) => !told.includes(each))) {
      yield {
        file: file.path,
        ...file.yaml.placeOf(['words']),
        message: `The change is not told in “${locale}”`,
        fix: `Add “${locale}:” with title, what and why`,
      };
    }
    for (const locale of told.filter((each) => !locales.includes(each))) {
      yield {
        file: file.path,
        ...file.yaml.placeOf(['words', locale]),
        message: `“${locale}” is no language of this site`,
        fix: `Use one of ${locales.join(', ')}`,
      };
    }
  }
}

/** Finds words of a note that are still to be written. */
export function* unwrittenChange(content: Content): Iterable<ProblemInFile> {
  for (const { file, change } of notesOf(content)) {
    for (const [locale, words] of Object.entries(change?.words ?? {})) {
      for (const [key, text] of Object.entries(words)) {
        if (text !== unwritten) continue;
        yield {
          file: file.path,
          ...file.yaml.placeOf(['words', locale, key]),
          message: `“${key}” is not written yet`,
          fix: `Write words in place of “${unwritten}”`,
        };
      }
    }
  }
}

/**
 * Finds numbers and dates of a note that are not those of the source language, whether it writes a small number in
 * figures or in words.
 */
export function* changeFigures(content: Content): Iterable<ProblemInFile> {
  const { sourceLanguage } = content;
  for (const { file, change } of notesOf(content)) {
    const source = change?.words[sourceLanguage];
    for (const [locale, words] of Object.entries(source ? (change?.words ?? {}) : {})) {
      const textOf = ({ title, what, why }: typeof words): string => [title, what, why].join('\n');
      const [here, there] = [textOf(words), source ? textOf(source) : ''];
      const mine = comparable(figuresIn(here, locale), locale);
      const theirs = comparable(figuresIn(there, sourceLanguage), locale);
      const place = (): Place & { file: string } => ({ file: file.path, ...file.yaml.placeOf(['words', locale]) });
      const unlike = withoutSameAmounts(
        surplus(mine, theirs, ({ value }) => value),
        surplus(theirs, mine, ({ value }) => value),
      );
      for (const figure of notInWords(unlike.theirs, [here], locale, content)) {
        yield {
          ...place(),
          message: `“${figure.text}” stands in “${sourceLanguage}”, and not here`,
          fix: `Say it here, with digits: ${writtenFigure(figure, locale)}`,
        };
      }
      for (const { text } of notInWords(unlike.mine, [there], sourceLanguage, content)) {
        yield {
          ...place(),
          message: `Here stands “${text}”, and not in “${sourceLanguage}”`,
          fix: 'Take it out, or write it in words',
        };
      }
    }
  }
}
