declare module 'hyphen' {
  /** Makes a function that puts a sign into words where they may be divided. */
  export default function createHyphenator(
    patterns: unknown,
    options: { async: false; hyphenChar?: string; minWordLength?: number },
  ): (text: string) => string;
}
