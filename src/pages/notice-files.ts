/** Under which licences the site may be used, and what it is made with, by the files’ paths on the site. */
export const noticeFiles = {
  /** Our own. */
  licence: 'LICENSE',
  /** Those of others, whose work is given out with the site. */
  others: 'licenses.txt',
} as const;
