import { lookup, mimes } from 'mrmime';

// What the library does not know, and this site hands out. BibTeX has no registered type; as text, browsers show it.
Object.assign(mimes, { bib: 'text/plain', ris: 'application/x-research-info-systems' });

/**
 * The `Content-Type` of a file by its name. Names without an extension (`SHA256SUMS`) are text; unknown extensions are
 * bytes. Text is always UTF-8 here.
 */
export function contentType(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const type = name.includes('.') ? (lookup(name) ?? 'application/octet-stream') : 'text/plain';
  return /^text\/|[/+]xml$/.test(type) ? `${type}; charset=utf-8` : type;
}
