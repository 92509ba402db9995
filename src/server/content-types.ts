import { extname } from 'node:path';

/** Media types by file extension, as IANA registers them (https://www.iana.org/assignments/media-types); text is always UTF-8 here. */
const types: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.avif': 'image/avif',
  '.bib': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.rdf': 'application/rdf+xml; charset=utf-8',
  '.ris': 'application/x-research-info-systems',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml',
  '.zip': 'application/zip',
};

/** The `Content-Type` of a file by its name. Names without an extension (`SHA256SUMS`) are text; unknown extensions are bytes. */
export function contentType(file: string): string {
  const extension = extname(file).toLowerCase();
  if (extension === '') return 'text/plain; charset=utf-8';
  return types[extension] ?? 'application/octet-stream';
}
