import { basename } from 'node:path/posix';
import { shortestEncoding } from '../../core/encodings.ts';
import { dictionaryOf, toLetters, type StartFile } from '../words/start-file.ts';
import { makeStemmer, type WordRules } from '../words/stem.ts';
import type { VocabularyFile } from '../words/vocabulary-file.ts';
import { codeWidth } from '../words/word-codes.ts';
import { codedLanguage, codePages } from './coded-pages.ts';
import { writeFragments } from './fragments.ts';
import { kinWords, sentencesOf } from './kin-words.ts';
import type { PageText } from './page-text.ts';
import { nameFile, runPagefind, toDictionary, unzip, type IndexFile } from './pagefind-run.ts';
import { splitIndex } from './split-index.ts';

/** The pages of a language that are searched, and what the language does to its words. */
export interface LanguageText {
  locale: string;
  rules: WordRules;
  pages: readonly PageText[];
}

/** A language of which all is known that its index depends on. */
export interface CodedText {
  locale: string;
  rules: WordRules;
  /** What answers show of the pages. */
  pages: readonly Omit<PageText, 'pieces'>[];
  /** One form of every word, in the order of the codes. */
  words: readonly string[];
  /** For each page, in their order, the HTML that Pagefind indexes. */
  documents: readonly string[];
  /** Words of relatives that lead to words of its own; nothing of a language that has no relatives. */
  kin?: readonly (readonly [from: string, to: string])[];
}

/** The index of one language, by paths in the index's folder. */
export interface LanguageIndex {
  locale: string;
  /** What a reader's browser fetches when a query asks for it. */
  files: ReadonlyMap<string, Uint8Array>;
  /** What it needs before the first answer, but for what all languages share. */
  start: Omit<StartFile, 'wasm'>;
}

/**
 * Puts codes in the place of a language's words. What is not searched leaves no trace in it, unless a word is shown
 * in another form for it: what is handed back is all that an index depends on.
 * @param relatives languages whose words readers also type here
 */
export function codeLanguage(own: LanguageText, relatives: readonly LanguageText[]): CodedText {
  const { locale, rules } = own;
  const stemmer = makeStemmer(rules);
  const { words, documents } = codePages(own.pages, stemmer);
  const known = new Set(words.map(stemmer.stem));
  const kin = relatives.flatMap((relative) => [
    ...kinWords(pairsOf(own, relative), stemmer, (stem) => known.has(stem)),
  ]);
  const pages = own.pages.map(({ pieces: _, ...shown }) => shown);
  return { locale, rules, pages, words, documents, ...(relatives.length > 0 ? { kin } : {}) };
}

/**
 * Indexes the pages of a language. The result depends on nothing but what is handed in.
 * @throws when a page cannot be indexed, or Pagefind's files are not as those of version 1.6 are
 */
export async function indexLanguage(coded: CodedText): Promise<LanguageIndex> {
  const { locale, rules, pages, words, documents, kin } = coded;
  const made = await runPagefind(pages.map(({ url }, at) => ({ path: pathOf(url), html: documents[at] ?? '' })));

  const [list] = filesOf(made, `pagefind.${codedLanguage}_`);
  if (!list) throw new Error(`Pagefind made no list of the pages of ${locale}.`);
  const coding = filesOf(made, 'fragment/');
  const written = { words: words.join(' '), encoding: shortestEncoding(words.join(' ')) };
  const dictionary = toDictionary(dictionaryOf(written));
  const fragments = writeFragments(locale, pages, coding, dictionary, written.encoding);
  const filters = filesOf(made, 'filter/').map(({ path, content }) => ({
    ...nameFile('filter', locale, unzip(content)),
    codedName: basename(path, '.pf_filter'),
  }));
  const names = new Map([...fragments, ...filters].map(({ codedName, name }) => [codedName, name]));
  const split = splitIndex({ locale, width: codeWidth(words.length) }, list, filesOf(made, 'index/'), names);
  const wordsOfLanguage: VocabularyFile = {
    rules,
    ...written,
    ...(kin ? { kin: kin.map((pair) => pair.join('>')).join(' ') } : {}),
    pieces: split.pieces,
    pages: fragments.map(({ name, url }) => [name, url]),
  };
  return {
    locale,
    files: new Map([...split.files, ...filters, ...fragments].map(({ path, content }) => [path, content])),
    start: { words: wordsOfLanguage, list: toLetters(split.list) },
  };
}

/** The path from which Pagefind makes an address. */
function pathOf(url: string): string {
  return `${url.slice(1)}${url.endsWith('/') ? 'index.html' : ''}`;
}

function filesOf(files: readonly IndexFile[], beginning: string): IndexFile[] {
  return files.filter(({ path }) => path.startsWith(beginning));
}

/** The sentences of the pages that both languages have in words of their own. */
function pairsOf(own: LanguageText, other: LanguageText): { ours: string[][]; theirs: string[][] }[] {
  const slugOf = ({ url }: PageText): string => url.slice(url.indexOf('/', 1));
  const isTranslated = ({ writtenIn }: PageText): boolean => writtenIn === undefined;
  const theirs = new Map(other.pages.filter(isTranslated).map((page) => [slugOf(page), page]));
  return own.pages.filter(isTranslated).flatMap((page) => {
    const same = theirs.get(slugOf(page));
    return same ? [{ ours: sentencesOf(page), theirs: sentencesOf(same) }] : [];
  });
}
