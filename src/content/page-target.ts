/** A page, or a heading on it, that something leads to. */
export interface PageTarget {
  slug: string;
  anchor?: string;
}

/** A target as content writes it: `about/cite`, or with a heading `glossary#by-kind`; no heading is called nothing. */
export function toPageTarget(written: string): PageTarget {
  const [slug = '', anchor] = written.split('#');
  return { slug, ...(anchor === undefined ? {} : { anchor }) };
}
