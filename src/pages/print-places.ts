/**
 * The slug of a language's print edition, and what stands in its page in the place of each page's text, in reading
 * order.
 */
export const printSlug = 'print';
export const printPlace = '<!--text of a page-->';
