import type { PublisherName } from '../content/publisher.ts';

/** What the Markdown plugins must know of the rest of the site. Files go by their paths in the project. */
export interface MarkdownContext {
  /** The language of the page in a file. */
  localeOf(file: string): string;
  /** The address that a link from one file leads to, or `undefined` for a link that is not to a page of ours. */
  pageAddress(file: string, url: string): string | undefined;
  /** A picture that a file shows, or `undefined` for one that is not ours. */
  picture(file: string, url: string): ShownPicture | undefined;
  /**
   * A concept as a language calls and defines it; its words may be in another language where there is no translation.
   */
  concept(locale: string, slug: string): ConceptText | undefined;
  /** Where the source's name, date and link come from, ready to print in a language. */
  source(locale: string, id: string): SourceText | undefined;
  /** What a translation takes from its English page; nothing for a page that is no translation. */
  translation(file: string): TranslationLinks | undefined;
  /** The anchors that the headings of a page once had, each with the one that its heading has now. */
  formerAnchors(file: string): ReadonlyMap<string, string>;
  /** A word of the interface. */
  text(locale: string, key: string, values?: Record<string, string>): string;
}

/** How wide and high a picture is, in CSS pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Where a picture is, and how large, if that is known. */
interface ShownPicture {
  address: string;
  size: PictureSize | undefined;
}

/** A concept's words for the box that explains it in place. */
export interface ConceptText {
  /** Its form in running text. */
  term: string;
  title: string;
  definition: string;
  /** Address of its page. */
  address: string;
  /** The language of its words, where it is not the page's. */
  language?: string;
}

/** A cited document's words for the foot of an official block. */
interface SourceText {
  title: string;
  language: string;
  url: string;
  publisher: PublisherName;
  /** What stands behind the publisher: “, 14 June 2024.” */
  afterPublisher: string;
  /** “As read in November 2026”. */
  read: string;
}

/** How the page of a translation hangs together with its English page. */
export interface TranslationLinks {
  /** The anchor of each heading in order; nothing for one that the English does not have. */
  anchors: (string | undefined)[];
  notices: SectionNotice[];
}

/** Words for the reader at a section that does not say what the English says now. */
export interface SectionNotice {
  state: 'behind' | 'missing';
  /**
   * Number of the heading at which it stands, counted from 0: behind it, or before it; the start or the end of the page
   * where there is none.
   */
  heading: number | undefined;
  /** Address of the English section, and its language. */
  address: string;
  language: string;
  /** The anchors of a section that is missing: links to it lead here. */
  anchors?: string[];
}
