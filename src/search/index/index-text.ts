import type { Files } from '../../core/files.ts';
import type { Entry, LanguageIndex } from './language-index.ts';

/** A language's index as JSON has it, its files as texts. */
interface IndexText {
  locale: string;
  files: string;
  toStart: string;
  entry: Entry;
}

/** Writes a language's index as a text, by which it can be kept. */
export function indexToText({ locale, files, toStart, entry }: LanguageIndex): string {
  const text: IndexText = { locale, files: filesToText(files), toStart: filesToText(toStart), entry };
  return JSON.stringify(text);
}

/** Reads what `indexToText` wrote. */
export function textToIndex(text: string): LanguageIndex {
  const { locale, files, toStart, entry } = JSON.parse(text) as IndexText;
  return { locale, files: textToFiles(files), toStart: textToFiles(toStart), entry };
}

/** Writes files as a text, in base64. */
export function filesToText(files: Files): string {
  return JSON.stringify([...files].map(([path, content]) => [path, Buffer.from(content).toString('base64')]));
}

/** Reads what `filesToText` wrote. */
export function textToFiles(text: string): Files {
  const written = JSON.parse(text) as [path: string, content: string][];
  return new Map(written.map(([path, content]) => [path, Buffer.from(content, 'base64')]));
}
