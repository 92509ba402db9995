import { headersFor, parseHeaders } from './headers-file.ts';

/**
 * The content security policy of a `_headers` file, as a page may carry it in a `<meta>` of its own.
 * `frame-ancestors` is left out: browsers ignore it there and log an error (CSP 3, §4.2).
 * @throws when the file sets no policy for every page, or cannot be read
 */
export function pagePolicy(headers: string): string {
  const policy = headersFor(parseHeaders(headers), '/').get('content-security-policy');
  if (!policy) throw new Error('public/_headers sets no Content-Security-Policy. Add one: each page carries it too.');
  return policy
    .split(/\s*;\s*/)
    .filter((directive) => directive !== '' && !directive.startsWith('frame-ancestors'))
    .join('; ');
}

/** What Vite needs beyond it: styles that stand in the page, and a worker of its own that waits for the server. */
const additions = { 'style-src': "'unsafe-inline'", 'worker-src': 'blob:' };

/** The same policy for pages while they are edited, which Vite serves. No page that is built may have this one. */
export function policyWhileEditing(policy: string): string {
  return policy
    .split('; ')
    .map((directive) => {
      const [name = ''] = directive.split(' ');
      const added = Object.entries(additions).find(([each]) => each === name)?.[1];
      return added === undefined ? directive : `${directive} ${added}`;
    })
    .join('; ');
}
