/** Where it is remembered that a reader wants nothing kept. */
export const offKey = `${siteId}:keep-pages`;
