import { withSpaces } from './unspaced.ts';

/** Marks, for the time of wrapping, where a line may end though there is no blank. */
const seam = '\u200B';

/** Letters that are as wide as two others: those of Chinese, Japanese and Korean, and the stops among them. */
const wide = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\uFF01-\uFF60]/gu;

const letterFinder = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Breaks a text into lines of so many letters at most: between words, those too that are written without blanks, and
 * within a word that no line can hold.
 */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    // What hangs together only by a seam is joined to the line without a blank.
    for (const [index, part] of withSpaces(word, seam).split(seam).entries()) {
      const last = lines.at(-1);
      const longer = `${last}${index === 0 ? ' ' : ''}${part}`;
      if (last !== undefined && widthOf(longer) <= letters) lines[lines.length - 1] = longer;
      else lines.push(...cut(part, letters));
    }
  }
  return lines;
}

/** A word in pieces that a line can hold. */
function cut(word: string, letters: number): string[] {
  const pieces = [''];
  for (const { segment } of letterFinder.segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && widthOf(last + segment) > letters) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function widthOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}
