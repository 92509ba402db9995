/** What tests ask of Citation.js beside the site itself: a line in a style, written by citeproc. */
declare module '@citation-js/core' {
  interface Cite {
    format(format: 'bibliography', options: { format: 'text'; template: 'apa'; lang: 'en-US' }): string;
  }
}
declare module '@citation-js/plugin-csl';
