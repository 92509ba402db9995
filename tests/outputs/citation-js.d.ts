/** The part of Citation.js that is used here: to read what the site writes, and to write the same. It has no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param entries works, or a text in a format that a plugin reads */
    constructor(entries: readonly object[] | string);
    format(format: 'ris'): string;
    /** The works as CSL-JSON. */
    data: {
      title: string;
      author: { family: string; given?: string }[];
      URL: string;
      note?: string;
      issued: object;
    }[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
