/** The part of Citation.js that is used here, to write RIS, and in tests to read; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param entries works, or a text in a format that a plugin reads */
    constructor(entries: readonly object[] | string);
    /** The works as CSL-JSON. */
    data: {
      title: string;
      author: { family: string; given?: string }[];
      URL: string;
      note?: string;
      issued: object;
    }[];
    format(format: 'ris'): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
