import { Parser } from 'htmlparser2';
import { badEnds, longestName, mayBeCut, unspaced } from './bad-ends.ts';

/** Elements within a line of text; all others begin a new one. */
const inLine = new Set('a abbr b bdi cite em i kbd mark q s small span strong sub sup time'.split(' '));

/** What holds no words of a text. */
const leftOut = new Set('code head pre script style svg template textarea'.split(' '));

const pieces = new RegExp(String.raw`${unspaced}+|(?:(?!${unspaced})[^ \n])+|[ \n]+`, 'gu');

interface OpenElement {
  name: string;
  language: string;
  isLeftOut: boolean;
  /** Whether no line ends in it. */
  isWhole: boolean;
  isInLine: boolean;
}

/**
 * Every place of a page at which a line may end, and should not, as “end ⏎ start”: where it does end depends on the
 * width of the window. Each text by the rules of its language.
 * @param html a page as it was built
 * @param free languages in which no more is asked of lines than that they end between words
 */
export function badLineBreaks(html: string, free: readonly string[] = []): string[] {
  const found: string[] = [];
  const open: OpenElement[] = [{ name: '', language: '', isLeftOut: false, isWhole: false, isInLine: false }];
  const top = (): OpenElement => open.at(-1) as OpenElement;
  let line = '';
  /** Whether the line may end before what comes next. */
  let isBreak = false;
  const begin = (): void => {
    line = '';
    isBreak = false;
  };
  const add = (word: string, { language, isWhole }: OpenElement): void => {
    const end = line.trimEnd();
    const isFree = free.includes(language);
    if (
      isBreak &&
      end !== '' &&
      !isFree &&
      [...(badEnds[''] ?? []), ...(badEnds[language] ?? [])].some(
        ([before, after]) => before.test(end) && after.test(word),
      )
    )
      found.push(`${end.slice(-20)} ⏎ ${word}`);
    if (
      !isFree &&
      !isWhole &&
      word.length <= longestName &&
      /[\p{L}\p{N}]-\p{L}|\d[–-]\d/u.test(word) &&
      !mayBeCut.test(word)
    )
      found.push(`cut: ${word}`);
    line += word;
    isBreak = false;
  };
  const parser = new Parser({
    onopentag(name, { class: classes = '', lang }) {
      const { language, isLeftOut, isWhole } = top();
      const kinds = classes.split(' ');
      const isTerm = kinds.includes('term');
      const element = {
        name,
        language: lang ?? language,
        isLeftOut: isLeftOut || leftOut.has(name),
        isWhole: isWhole || kinds.includes('w'),
        isInLine: inLine.has(name) || isTerm,
      };
      open.push(element);
      if (!element.isInLine) begin();
      // A term is a box of its own.
      if (isTerm && name === 'button') isBreak = true;
    },
    onclosetag() {
      if (open.pop()?.isInLine === false) begin();
    },
    ontext(text) {
      const element = top();
      if (element.isLeftOut) return;
      for (const [piece] of text.matchAll(pieces)) {
        if (!/^[ \n]/.test(piece)) add(piece, element);
        else if (line !== '') {
          line += ' ';
          isBreak = isBreak || !element.isWhole;
        }
      }
    },
  });
  parser.end(html);
  return [...new Set(found)];
}
