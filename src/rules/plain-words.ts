import type { DataFile } from '../content/data-file.ts';
import { stringsFiles } from '../content/known-files.ts';
import { nodesOf, placeOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import type { Place } from '../content/place.ts';
import { wordsIn } from '../content/schema-words.ts';
import { siteFile } from '../content/site.ts';
import { isQuotation } from './punctuation.ts';
import { lowered, loweredMark, raised, raisedMark } from './raised-signs.ts';
import type { Problem } from './rule.ts';
import { isWideScript, narrow, wideCharacters } from './wide-characters.ts';

/** A mark that readers see as it stands where no Markdown is read, and what to do about it. */
interface PlainMark {
  pattern: RegExp;
  /** What the message says behind the mark. */
  message?: string;
  /** What is to stand in its place, where nobody but the author can say in which words. */
  fix?: string;
  /** What is to stand in its place, of the words that the mark is about, or of itself; without it, those words. */
  instead?(words: string): string;
}

/** Longest first: each takes its characters from those behind it. */
const plainMarks: readonly PlainMark[] = [
  { pattern: /!?\[([^[\]]*)\](?:\([^()\n]*\)|\[[^[\]]*\])/g },
  { pattern: /!?\[([^[\]]*)\]\s\((?:https?:|www\.|term:|[^\s()]+\.mdx?\b)[^()]*\)/gi },
  { pattern: /(?<![\p{L}\p{N}]):+[a-z]+\[([^[\]]*)\](?:\{[^{}]*\})?/giu },
  { pattern: /!?\[\[([^[\]]*)\]\]/g },
  { pattern: /\[\^[^\]\s]*\]|\^\[[^\]]*\]|\[[ xX]\]/g },
  {
    pattern: /(?:https?:\/\/|www\.)[^\s<>()[\]]+/gi,
    message: 'becomes no link here',
    fix: 'Say in words which page it is, and link it in the text of a page',
  },
  { pattern: /!\[|\]\(/g, fix: 'Write the words without it' },
  { pattern: /<!--.*?-->|<\/?[a-z][^<>]*>|<(?=[a-z/!?])/gis },
  { pattern: /(?:\*{1,3}|∗+|٭+)(\S|\S[^*\n]*?\S)(?:\*{1,3}|∗+|٭+)/g },
  { pattern: /(?<![\p{L}\p{N}_])_{1,3}(\S|\S[^_\n]*?\S)_{1,3}(?![\p{L}\p{N}_])/gu },
  { pattern: /`+([^`\n]+)`+|\$\$+([^$\n]+)\$\$+|~~([^~\n]+)~~/g },
  { pattern: /(?<![\p{L}\p{N}])~(\S|\S[^~\n]*?\S)~(?![\p{L}\p{N}])/gu },
  { pattern: /==(\S|\S[^=\n]*?\S)==|(?<![\p{L}\p{N}+])\+\+(\S|\S[^+\n]*?\S)\+\+/gu },
  { pattern: raisedMark, instead: raised },
  { pattern: loweredMark, instead: lowered },
  { pattern: /\*+|`+|\$\$+|~~+|\|+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])|\\+/gu },
  {
    pattern: /&(?:#\d+|#x[\da-f]+|[a-z]\w+);/gi,
    message: 'stands for no character here',
    fix: 'Write the character itself',
  },
  { pattern: /\{[^{}]*\}|[{}]/g },
  { pattern: /(?<![\p{L}\p{N}:]):(?:[a-z][a-z0-9_+-]*|\+1|-1):(?!:)|:{3,}[a-z]*/giu },
  { pattern: /^\s*(?:#{1,6}|[-+>•·])\s+/gm },
  { pattern: /(?<!-)-{2,3}(?!-)/g, message: 'does not become a dash', instead: () => '–' },
  {
    pattern: wideCharacters,
    message: 'is made of wide characters',
    instead: (mark) => narrow(mark).replace(/[*_`|~\\#<>{}[\]]/g, ''),
  },
];

/** A value is put in for it when the words are shown; which there may be, and in which form, has a rule of its own. */
const placeholder = /\{\{[^{}]*\}\}/g;

interface Stray {
  mark: string;
  message: string;
  fix: string;
}

/** Finds marks of Markdown in the words of data: in front matter, interface words, sources, notes and the like. */
export function* plainWords(file: DataFile): Iterable<Problem> {
  const { path, schema, value } = file;
  const isStrings = stringsFiles.localeOf(path) !== undefined;
  for (const { path: key, words } of wordsIn(schema, value)) {
    const told: string[] = [];
    if (isQuotation(words) && !words.includes('{{')) {
      const message = 'The quotation marks round these words are shown';
      yield { ...file.placeOf(key), message, fix: 'Write the words without them' };
    }
    for (const { mark, ...problem } of straysIn(words, isStrings || path === siteFile)) {
      // HTML in interface words has a rule of its own.
      if (isStrings && mark.startsWith('<')) continue;
      const before = told.filter((each) => each === mark).length;
      told.push(mark);
      yield { ...placeOfMark(file, file.placeOf(key), mark, before), ...problem };
    }
  }
}

/** The same in the words for those who do not see a picture. */
export function* plainAlternatives({ tree }: Page): Iterable<Problem> {
  for (const image of [...nodesOf(tree, 'image'), ...nodesOf(tree, 'imageReference')]) {
    for (const { message, fix } of straysIn(image.alt ?? '', false)) yield { ...placeOf(image), message, fix };
  }
}

function* straysIn(words: string, hasPlaceholders: boolean): Iterable<Stray> {
  let left = hasPlaceholders ? words.replace(placeholder, blanks) : words;
  for (const { pattern, message, fix, instead } of plainMarks) {
    if (pattern === wideCharacters && isWideScript(words)) continue;
    for (const match of [...left.matchAll(pattern)]) {
      const mark = match[0].trim();
      const inner = match.slice(1).find((group) => group !== undefined);
      const plain = instead ? instead(inner ?? mark) : inner;
      yield {
        mark,
        message: `“${mark}” ${message ?? 'is shown as it stands: these words hold no Markdown'}`,
        fix: fix ?? (plain ? `Write “${plain}”` : 'Take these characters out'),
      };
      left = left.slice(0, match.index) + blanks(match[0]) + left.slice(match.index + match[0].length);
    }
  }
}

/** Characters of which none is a mark, as many as there were. */
function blanks(characters: string): string {
  return '\uE000'.repeat(characters.length);
}

/** Where a mark stands in the words of a key, behind as many of its like; at the key where it is written otherwise. */
function placeOfMark({ text }: DataFile, key: Place, mark: string, before: number): Place {
  const lines = text.split('\n');
  let at = lines.slice(0, key.line - 1).join('\n').length + key.column - 1;
  for (let count = 0; count <= before && at !== -1; count += 1) at = text.indexOf(mark, at + 1);
  if (at === -1) return key;
  const above = text.slice(0, at).split('\n');
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}
