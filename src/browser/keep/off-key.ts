/** Where it is remembered that a reader wants nothing kept. */
export const offKey = 'integration-policy:keep-pages';
