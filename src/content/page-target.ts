/** A page, or a heading on it, that something leads to. */
export interface PageTarget {
  slug: string;
  anchor?: string;
}

/** A target as content writes it: `about/cite`, or with a heading `glossary#by-kind`. */
export function toPageTarget(written: string): PageTarget {
  const [slug = '', anchor] = written.split('#');
  return { slug, ...(anchor ? { anchor } : {}) };
}
