/** The slugs of the pages that the site makes itself in each language, beside those of its content. */
export const printSlug = 'print';
export const searchSlug = 'search';

/** What stands in the page of a print edition in the place of each page's text, in reading order. */
export const printPlace = '<!--text of a page-->';
