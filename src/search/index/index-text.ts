import { filesToText, textToFiles } from '../../core/files.ts';
import type { LanguageIndex } from './language-index.ts';

/** A language's index as JSON has it, its files as a text. */
type IndexText = Omit<LanguageIndex, 'files'> & { files: string };

/** Writes a language's index as a text, by which it can be kept. */
export function indexToText({ files, ...rest }: LanguageIndex): string {
  return JSON.stringify({ ...rest, files: filesToText(files) } satisfies IndexText);
}

/** Reads what `indexToText` wrote. */
export function textToIndex(text: string): LanguageIndex {
  const { files, ...rest } = JSON.parse(text) as IndexText;
  return { ...rest, files: textToFiles(files) };
}
