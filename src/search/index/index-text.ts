import type { Entry, LanguageIndex } from './language-index.ts';

/** A language's index as JSON has it, its files in base64. */
interface IndexText {
  locale: string;
  files: [path: string, content: string][];
  toStart: [path: string, content: string][];
  entry: Entry;
}

/** Writes a language's index as a text, by which it can be kept. */
export function indexToText({ locale, files, toStart, entry }: LanguageIndex): string {
  const encode = (from: LanguageIndex['files']): IndexText['files'] =>
    [...from].map(([path, content]) => [path, Buffer.from(content).toString('base64')]);
  return JSON.stringify({ locale, files: encode(files), toStart: encode(toStart), entry } satisfies IndexText);
}

/** Reads what `indexToText` wrote. */
export function textToIndex(text: string): LanguageIndex {
  const { locale, files, toStart, entry } = JSON.parse(text) as IndexText;
  const decode = (from: IndexText['files']): LanguageIndex['files'] =>
    new Map(from.map(([path, content]) => [path, Buffer.from(content, 'base64')]));
  return { locale, files: decode(files), toStart: decode(toStart), entry };
}
