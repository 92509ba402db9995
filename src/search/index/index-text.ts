import type { Entry, LanguageIndex } from './language-index.ts';

/** A language's index as JSON has it, its files in base64. */
interface IndexText {
  locale: string;
  files: [path: string, content: string][];
  start: LanguageIndex['start'];
  entry: Entry;
}

/** Writes a language's index as a text, by which it can be kept. */
export function indexToText({ files, ...rest }: LanguageIndex): string {
  const encoded = [...files].map(([path, content]): IndexText['files'][number] => [
    path,
    Buffer.from(content).toString('base64'),
  ]);
  return JSON.stringify({ ...rest, files: encoded } satisfies IndexText);
}

/** Reads what `indexToText` wrote. */
export function textToIndex(text: string): LanguageIndex {
  const { files, ...rest } = JSON.parse(text) as IndexText;
  return { ...rest, files: new Map(files.map(([path, content]) => [path, Buffer.from(content, 'base64')])) };
}
