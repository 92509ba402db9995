import { wordsOf } from './letters.ts';
import type { Query } from './query.ts';

/**
 * A word with its capitals: those of names within which it stands, or else of what was typed. The first word of a name
 * may have its capital for being the first.
 */
function writtenAs(form: string, typed: string, names: readonly string[]): string {
  const inNames = names
    .flatMap((name) => wordsOf(name).filter((word, at) => at > 0 || /.\p{Lu}/u.test(word)))
    .filter((word) => word.toLowerCase() === form);
  if (inNames[0] !== undefined) return inNames.includes(form) ? form : inNames[0];
  const [first = ''] = typed;
  return /\p{Lu}/u.test(first) ? form.replace(/^./u, (letter) => letter.toUpperCase()) : form;
}

/**
 * The query with its errors mended, where there are any that the reader may not have noticed.
 * @param names what the pages are called, as it is written
 */
export function mended({ text, meanings }: Query, names: readonly string[]): string | undefined {
  const errors = meanings.filter(({ reading }) => reading === 'error');
  if (errors.length === 0) return undefined;
  return errors.reduce(
    (left, { typed, words }) => left.replace(typed, writtenAs(words[0]?.word.form ?? typed, typed, names)),
    text.normalize('NFC'),
  );
}
