import { Parser } from 'htmlparser2';
import type { WrittenIn } from '../../core/language.ts';
import { withSpaces, wordEnd } from '../../core/unspaced.ts';

/** A heading to which an answer may lead. */
interface Heading {
  id: string;
  text: string;
  /** Its place on the page: how many words stand before it, as Pagefind counts them. */
  location: number;
}

/**
 * A piece of a page: text as it stands between two tags, a tag of those that decide how much a word weighs, or text
 * that is not searched, of which only the forms of its words are of use.
 */
export type Piece = string | { tag: string } | { aside: string };

/** The text of a piece, searched or not. */
export function textOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : 'aside' in piece ? piece.aside : '';
}

/** What is searched of a page. */
export interface PageText {
  /** Its address in the site. */
  url: string;
  title: string;
  /** Of a concept: what it means. */
  definition?: string | undefined;
  kind: string;
  /** In which language it is, where that is not the language in which it is searched: it is not translated. */
  writtenIn?: WrittenIn | undefined;
  /**
   * All of it as an excerpt shows it, words with one space between them; where some are written without, each ends in
   * the mark by which Pagefind then knows it.
   */
  content: string;
  headings: Heading[];
  pieces: Piece[];
}

/** Elements of which nothing is searched, by Pagefind's own list. */
const leftOut = new Set('footer form iframe label nav noscript script style svg template'.split(' '));

/** Elements that hold no words. */
const codes = new Set(['script', 'style']);

/** Elements that end a sentence, by Pagefind's own list. */
const sentences = new Set('article div h1 h2 h3 h4 h5 h6 li p section td ul'.split(' '));

/** Pages are written without spaces between their boxes; in an excerpt, words of two boxes do not run together. */
const boxes = new Set('dd div dt figcaption li p section span td text th time'.split(' '));

/** What a sentence ends in to which Pagefind puts a full stop. */
const unfinished = /[\p{L}\p{M}\p{N}\p{Pc}'")$*]$/u;

/** A page of the built site that is searched. */
export interface SearchedPage {
  /** Path of its file in the site, with forward slashes. */
  path: string;
  locale: string;
  /** The part of the site to which it belongs: answers can be narrowed to it. */
  kind: string;
  /** In which language it is, where it is not translated. */
  writtenIn?: WrittenIn | undefined;
  /** HTML within its article. */
  article: string;
}

/**
 * Reads a page by the rules by which Pagefind reads one, with the same marks: `data-pagefind-ignore` on what is not
 * searched, `-weight`, and `-meta="definition"` on what a concept means. With the value `all`, not even the forms of
 * words are of use: what tells of the state of translations changes with every sentence, and no index with it.
 */
export function readPage({ path, kind, article, writtenIn }: SearchedPage): PageText {
  const reader = new ArticleReader();
  const parser = new Parser(reader);
  parser.write(article);
  parser.end();
  const { title = '', definition, headings, pieces } = reader;
  const url = `/${path.replace(/index\.html$/, '')}`;
  return { url, title, definition, kind, writtenIn, content: toWords(reader.text), headings, pieces };
}

/** An element that is open: where its text begins, and what is made of it when it ends. */
interface OpenElement {
  start: number;
  /** Whether it stands in an element that weighs more or less than others. */
  isWeighed: boolean;
  heading?: Heading;
  isDefinition: boolean;
}

/** Takes the events of a parser. */
class ArticleReader {
  title: string | undefined;
  definition: string | undefined;
  readonly headings: Heading[] = [];
  readonly pieces: Piece[] = [];
  text = '';
  readonly #open: OpenElement[] = [];
  /** For each element that is open in which nothing is searched: whether the forms of its words are of use. */
  readonly #leftOut: boolean[] = [];
  /** Whether a box has just ended, so that a tag that follows stands apart from it. */
  #isAfterBox = false;
  /** Text since the last tag; the parser tells it in parts. */
  #pending = '';
  #counted = { length: 0, words: 0 };

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#endText();
    const isLeftOut = leftOut.has(name) || 'data-pagefind-ignore' in attributes;
    if (this.#leftOut.length > 0 || isLeftOut) {
      const isUsed = !codes.has(name) && attributes['data-pagefind-ignore'] !== 'all';
      this.#leftOut.push(isUsed && this.#leftOut.at(-1) !== false);
      return;
    }
    const isHeading = /^h[1-6]$/.test(name);
    const weight = attributes['data-pagefind-weight'];
    const isWeighed = isHeading || weight !== undefined;
    if (sentences.has(name) || isWeighed || name === 'br' || attributes['id'] !== undefined) this.#space();
    const heading =
      isHeading && attributes['id'] ? { id: attributes['id'], text: '', location: this.#countWords() } : undefined;
    if (heading) this.headings.push(heading);
    // Pagefind tells where a heading stands when it has an id; which one does not matter here.
    if (isHeading) this.pieces.push({ tag: heading ? `<${name} id="h">` : `<${name}>` });
    else if (isWeighed) this.pieces.push({ tag: `<div data-pagefind-weight="${Number(weight)}">` });
    this.#open.push({
      start: this.text.length,
      isWeighed,
      ...(heading ? { heading } : {}),
      isDefinition: attributes['data-pagefind-meta'] === 'definition',
    });
  }

  ontext(text: string): void {
    this.#isAfterBox = false;
    this.#pending += text;
  }

  oncomment(): void {
    this.#endText();
  }

  onclosetag(name: string): void {
    this.#endText();
    if (this.#leftOut.pop() === undefined) this.#end(name);
    this.#isAfterBox = boxes.has(name);
  }

  #end(name: string): void {
    const element = this.#open.pop();
    if (!element) return;
    const own = this.text.slice(element.start);
    if (name === 'h1') this.title ??= toLine(own);
    if (element.isDefinition) this.definition = toLine(own);
    if (element.heading) element.heading.text = toLine(own);
    if (sentences.has(name)) {
      if (unfinished.test(own)) this.text += '.';
      this.#space();
    }
    if (element.isWeighed) this.pieces.push({ tag: /^h\d$/.test(name) ? `</${name}>` : '</div>' });
  }

  /** Ends what stands between two tags. */
  #endText(): void {
    const isUsed = this.#leftOut.at(-1);
    this.#pending = withSpaces(this.#pending, seam);
    if (isUsed !== undefined) {
      if (this.#pending && isUsed) this.pieces.push({ aside: this.#pending });
    } else if (this.#pending.trim() === '' && this.#pending) this.#space();
    else if (this.#pending) {
      this.text += this.#pending;
      this.pieces.push(this.#pending);
    } else if (this.#isAfterBox) this.#space();
    this.#pending = '';
    this.#isAfterBox = false;
  }

  /** Words stand apart here. More blanks than one say no more: where something that is not searched stood between. */
  #space(): void {
    this.text += ' ';
    const last = this.pieces.at(-1);
    if (typeof last !== 'string' || !/\s$/.test(last)) this.pieces.push(' ');
  }

  /** The words so far; an element before whose beginning they are counted begins a word of its own. */
  #countWords(): number {
    const { length, words } = this.#counted;
    const added = this.text.slice(length).match(/\S+/g)?.length ?? 0;
    this.#counted = { length: this.text.length, words: words + added };
    return words + added;
  }
}

/** Stands between words that are written without a space; a blank for whoever counts words, and shown by nobody. */
const seam = '\u2028';

/** Text in one line, with one space between words. */
function toLine(text: string): string {
  return text
    .replaceAll(/[\u200B\u2028]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same, each word with its end where spaces do not tell it. */
function toWords(text: string): string {
  if (!text.includes(seam)) return toLine(text);
  const words = text
    .replaceAll(wordEnd, '')
    .trim()
    .matchAll(/(\S+)(\s*)/g);
  return Array.from(words, ([, word = '', blank = '']) => word + (/[^\u2028]/.test(blank) ? ' ' : '')).join(wordEnd);
}
