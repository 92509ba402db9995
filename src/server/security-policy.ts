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

/**
 * The same policy for pages that are edited: their styles stand in them, put there by Vite, which takes them out and in
 * again when they change. No page that is built may have this one.
 */
export function policyWhileEditing(policy: string): string {
  const directives = policy.split('; ').map((each) => (/^style-src\b/.test(each) ? `${each} 'unsafe-inline'` : each));
  return directives.join('; ');
}
