import { lowered, loweredMark, raised, raisedMark } from './raised-signs.ts';
import { emphasis, escape } from './emphasis.ts';
import { linkMarks } from './link-marks.ts';
import { shortened, type Mark } from './mark.ts';
import { isWideScript, narrow, wideCharacters } from './wide-characters.ts';
import { read } from './written-blocks.ts';

/** Marks of emphasis, and those of other dialects. */
const emphases: readonly Mark[] = [
  {
    pattern: /([∗٭⁎✱﹡])(\S|\S[^\n]*?\S)\1/dg,
    tell: (written, [, inner = '']) => ({
      message: `“${shortened(written)}” is not emphasised: its asterisks are other characters`,
      instead: `*${inner}*`,
    }),
  },
  {
    pattern: /(\*{1,3})([^*\n]+)\1/dg,
    tell: (written, [mark = '', inner = '']) => emphasis(written, mark, inner),
  },
  {
    pattern: new RegExp(
      [
        `(?<![\\p{L}\\p{N}_${read}])(_{1,3})(?=\\S)([^_\\n]*[^_\\s])\\1`,
        `(__)([^_\\n]+)__`,
        `(_{1,3})(?=\\S)([^_\\n]*[^_\\s])\\5(?![\\p{L}\\p{N}_])`,
      ].join('|'),
      'dgu',
    ),
    tell(written, parts) {
      const [mark = '', inner = ''] = parts.filter((part) => part !== '');
      return emphasis(written, mark.replaceAll('_', '*'), inner);
    },
  },
  {
    pattern: /\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|__+/dgu,
    tell: (written) => ({ message: `“${written}” emphasises nothing`, instead: escape(written) }),
  },
  {
    pattern: /`+/dg,
    tell: (written) => ({ message: `“${written}” has no partner`, instead: escape(written) }),
  },
  {
    // A tilde before a number or a path is none: “~ 5 or ~ 10”, “~/one and ~/two”.
    pattern: /(?<![\p{L}\p{N}])(~{1,2})([^~\n]+)\1(?![\p{L}\p{N}]|(?<=\s~)(?:\s+\p{N}|\/))/dgu,
    tell: (written, [, inner = '']) => ({ message: `“${written}” strikes nothing out`, instead: inner.trim() }),
  },
  {
    pattern: loweredMark,
    tell: (written, [inner = '']) => ({ message: `“${written}” lowers nothing`, instead: lowered(inner) }),
  },
  {
    pattern: /==(?=\S)([^=\n]*[^=\s])==|(?<![\p{L}\p{N}+])\+\+(?=\S)([^+\n]*[^+\s])\+\+/dgu,
    tell: (written, [one = '', two = '']) => ({
      message: `“${written}” marks nothing`,
      instead: `**${one || two}**`,
    }),
  },
  {
    pattern: raisedMark,
    tell: (written, [inner = '']) => ({ message: `“${written}” raises nothing`, instead: raised(inner) }),
  },
];

/** What is left of HTML, of templates, and single characters that Markdown would take for more. */
const others: readonly Mark[] = [
  {
    pattern: /(?<![\p{L}\p{N}])(?:ht{1,2}ps?|hhttps?|ttps?|htpps?|httsp|ftps?)\s?[:;：]*\s?\/+[^\s]+/dgiu,
    tell: (written) => ({
      message: `“${shortened(written)}” is no address, and leads nowhere`,
      fix: 'Write an address like https://www.example.org/page, or say in words where it is',
    }),
  },
  {
    pattern: wideCharacters,
    tell: (written, _parts, { text }) =>
      isWideScript(text) ? undefined : { message: `“${written}” is made of wide characters`, instead: narrow(written) },
  },
  {
    pattern: /(?<![\p{L}\p{N}:]):(?:[a-z][a-z0-9_+-]*|\+1|-1):(?!:)/dgiu,
    tell: (written) => ({ message: `“${written}” draws no picture`, fix: 'Remove it' }),
  },
  {
    pattern: new RegExp(`&#?\\w{2,};|&(?:nbsp|shy|ndash|mdash|hellip|quot|copy)(?![\\w;])|${read}#?\\w+;`, 'dg'),
    tell: (written) =>
      /^&(?!(amp|#38);$)|^;#?\w/.test(written)
        ? { message: `“${written.replace(/^;/, '&')}” stands for no character here`, fix: 'Write the character itself' }
        : undefined,
  },
  {
    pattern: /\{[^{}\n]*\}|\{/dg,
    tell: (written) => ({
      message: `“${written}” means nothing here, and is shown`,
      fix: `Remove it; for the characters themselves, ${written.replace(/[{}]/g, '\\$&')}`,
    }),
  },
  {
    pattern: /<!--|-->|<(?=[a-z/!?])/dgi,
    tell: (written) => ({ message: `“${written}” opens or closes nothing`, instead: `\\${written}` }),
  },
  {
    pattern: /\\/dg,
    tell: (_written) => ({
      message: 'This backslash stands before no mark, and is shown',
      fix: 'Remove it; for the character itself, \\\\',
    }),
  },
  { pattern: /:{3,}/dg, tell: (written) => ({ message: `“${written}” stands within a line`, fix: 'Remove it' }) },
  // “$5 and $10” are prices.
  {
    pattern: /\$\$+|\$(?=[^$\n]*[\\^_=])[^\s$][^$\n]*\$(?!\d)/dg,
    tell: (written) => ({ message: `“${written}” sets no formula`, fix: 'Remove it' }),
  },
  {
    pattern: /(?<!-)-{2,3}(?!-)/dg,
    tell: (written) => ({ message: `“${written}” does not become a dash`, instead: '–' }),
  },
  {
    pattern: /\|/dg,
    tell: () => ({ message: 'This “|” parts no cells', instead: '\\|' }),
  },
];

/** Every mark that is looked for within a line; each takes its characters from those that follow. */
export const inlineMarks: readonly Mark[] = [...linkMarks, ...emphases, ...others];
