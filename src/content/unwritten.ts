/** What a new file has in the place of words that are still to be written; the checks find it. */
export const unwritten = '…';
