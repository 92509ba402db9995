import { z } from 'zod';
import { languageFiles } from './language-files.ts';

const text = z.string().regex(/^\S+$/, 'must be one word, abbreviation or sign, without spaces');

const texts = z.array(text);

/** The languages whose words the package `hyphen` can divide, as it names them. A test compares. */
export const hyphenations = (
  'af as be bg bn ca cop cs cu cy da de-1901 de-1996 de-ch-1901 el-monoton el-polyton en-gb en-us es et ' +
  'eu fi fi-x-school fr fur ga gl grc gu hi hr hsb hu hy ia id is it ka kmr kn la la-x-classic ' +
  'la-x-liturgic lt lv mk ml mn-cyrl mn-cyrl-x-lmc mr mul-ethi nb nl nn no oc or pa pi pl pms pt rm ro ' +
  'ru sa sh-cyrl sh-latn sk sl sq sr-cyrl sv ta te th tk tr uk zh-latn-pinyin'
).split(' ');

/** How a language is set, and its lines may end: a file of `content/typography/`. Every key may be left out. */
export const typographySchema = z.strictObject({
  /** The patterns by which long words are divided, as the package `hyphen` names them; without it, none is. */
  hyphenation: z.enum(hyphenations).optional(),
  /** What opens a quotation in the language, and what closes it: `«»`. */
  quotationMarks: z.string().length(2).optional(),
  /** Small words that do not end a line: they stay with the word behind them. */
  beforeWords: texts.optional(),
  /** Small words that do not begin a line: they stay with the word before them. */
  afterWords: texts.optional(),
  /** Letters that are written together with the next word, a link too. */
  particles: texts.optional(),
  /** What stays with the number behind it: abbreviations of documents, “nr.”, “§”. */
  beforeNumbers: texts.optional(),
  /** What stays with the number before it: units, “r.”. Months do so by themselves. */
  afterNumbers: texts.optional(),
  /** Whether a number of up to three digits stays with what it counts. */
  countedWords: z.boolean().optional(),
});

export type Typography = z.infer<typeof typographySchema>;

/** How each language is set. */
export const typographyFiles = languageFiles('typography', 'yaml');
