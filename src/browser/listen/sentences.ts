import type { Speech } from '../../content/speech.ts';
import { sentencesOf } from '../../core/sentences.ts';
import type { Part, Passage, Run } from './passages.ts';

/** A sentence of the page. */
export interface Sentence {
  /** Where it stands. */
  range: Range;
  /** What is spoken, run by run, each in its language. */
  runs: readonly Run[];
  block: Element;
}

/** The sentences of a passage. @param speech how each language is read, by its tag */
export function sentencesIn(passage: Passage, speech: Readonly<Record<string, Speech>>): Sentence[] {
  const { block, lang, lead, parts } = passage;
  const text = parts.map((part) => part.text).join('');
  const sentences: Sentence[] = [];
  let start = 0;
  for (const cut of sentencesOf(text, lang, speech[lang])) {
    const from = start + cut.length - cut.trimStart().length;
    const to = start + cut.trimEnd().length;
    start += cut.length;
    const said = sentences.length === 0 ? lead : [];
    const runs = joinRuns([
      ...said,
      ...piecesOf(parts, from, to).map(({ part, text: piece }) => ({ ...part, text: piece })),
    ]);
    if (runs.some(isPronounced)) sentences.push({ range: rangeOf(parts, from, to), runs, block });
  }
  return sentences;
}

/** A piece of a part, by where it begins and ends in it. */
interface Piece {
  part: Part;
  text: string;
  from: number;
  to: number;
}

/** The pieces of which a stretch of a passage consists. */
function piecesOf(parts: readonly Part[], from: number, to: number): Piece[] {
  let start = 0;
  return parts.flatMap((part) => {
    const begin = Math.max(from - start, 0);
    const end = Math.min(to - start, part.text.length);
    start += part.text.length;
    return end > begin ? [{ part, text: part.text.slice(begin, end), from: begin, to: end }] : [];
  });
}

function rangeOf(parts: readonly Part[], from: number, to: number): Range {
  const pieces = piecesOf(parts, from, to);
  const [first, last] = [pieces[0], pieces.at(-1)];
  const range = document.createRange();
  if (first?.part.node instanceof Text) range.setStart(first.part.node, first.from);
  else if (first) range.setStartBefore(first.part.node);
  if (last?.part.node instanceof Text) range.setEnd(last.part.node, last.to);
  else if (last) range.setEndAfter(last.part.node);
  return range;
}

/** Joins runs of one language; what has no sound of its own, such as a bracket, goes with its neighbour. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const { lang, text } of runs) {
    const last = joined.at(-1);
    const isLone = !isPronounced({ lang, text }) || (last !== undefined && !isPronounced(last));
    if (last && (last.lang === lang || isLone)) {
      if (!isPronounced(last)) last.lang = lang;
      last.text += text;
    } else joined.push({ lang, text });
  }
  return joined.map(({ lang, text }) => ({ lang, text: spoken(text) })).filter(({ text }) => text !== '');
}

const isPronounced = ({ text }: Run): boolean => /[\p{L}\p{N}]/u.test(text);

/** A text without what only typesetters need: places to divide a word, marks of direction, spaces of many kinds. */
function spoken(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
