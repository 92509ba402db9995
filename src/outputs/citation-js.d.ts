/** The part of Citation.js that is used here; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(entries: readonly object[]);
    format(format: 'biblatex' | 'ris'): string;
  }
  export const plugins: {
    config: { get(plugin: '@bibtex'): { format: { asciiOnly: boolean; useIdAsLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
