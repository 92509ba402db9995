/** A text of the interface that a language does not have yet. */
export interface UntranslatedString {
  key: string;
  /** The original's words, which readers see until then. */
  original: string;
}

const pluralForm = /_(zero|one|two|few|many)$/;

/**
 * The texts of the interface that a language lacks, or that are still the original's.
 * @param atLeast so many words a text must have to count as left in the original: a single one may be the same in both
 */
export function untranslatedStrings(
  source: Readonly<Record<string, string>>,
  own: Readonly<Record<string, string>>,
  atLeast = 1,
): UntranslatedString[] {
  const isLeft = (words: string): boolean =>
    (words.replace(/\{\{\w+\}\}/g, '').match(/\p{L}{2,}/gu)?.length ?? 0) >= atLeast;
  const lacking = Object.entries(source).flatMap(([key, original]) =>
    // Which plural forms there are is a matter of each language.
    own[key] === undefined && !pluralForm.test(key) ? [{ key, original }] : [],
  );
  const left = Object.entries(own).flatMap(([key, words]) => {
    const original = source[key] ?? source[key.replace(pluralForm, '_other')];
    return original === words && isLeft(words) ? [{ key, original }] : [];
  });
  return [...lacking, ...left];
}
