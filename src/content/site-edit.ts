import { isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';

/**
 * Puts a page into the order of the pages in `content/site.yaml`. All else of the file stays as it is, comments too.
 * @param text the file's text
 * @param after gives the page behind which it is to stand, of the pages of a part; nothing where another part takes it
 * @returns the new text; nothing where no part takes the page, or it is named already
 */
export function withPage(
  text: string,
  slug: string,
  after: (pages: readonly string[]) => string | undefined,
): string | undefined {
  const parts = parseDocument(text).get('parts');
  const lists = isSeq(parts) ? parts.items.map((part) => (part as YAMLSeq).get('pages') as unknown) : [];
  const sequences = lists.filter((list) => isSeq(list));
  const slugOf = (item: unknown): string => (isScalar(item) ? String(item.value) : '');
  if (sequences.some(({ items }) => items.some((item) => slugOf(item) === slug))) return undefined;
  for (const { flow, items } of sequences) {
    const before = after(items.map(slugOf));
    const node = items.find((item) => slugOf(item) === before) as Scalar | undefined;
    const [start = 0, end = 0] = node?.range ?? [];
    if (!node) continue;
    if (flow) return `${text.slice(0, end)}, ${slug}${text.slice(end)}`;
    const indent = /[^\n]*$/.exec(text.slice(0, start))?.[0] ?? '- ';
    const line = text.indexOf('\n', end);
    const at = line === -1 ? text.length : line;
    return `${text.slice(0, at)}\n${indent}${slug}${text.slice(at)}`;
  }
  return undefined;
}

/**
 * Puts a year into the years of the record, in `content/record.yaml`. All else of the file stays as it is.
 * @param text the file's text
 * @returns the new text; nothing where the year is there already, or no list of years in brackets
 */
export function withYear(text: string, year: number): string | undefined {
  const years = parseDocument(text).get('years');
  if (!isSeq(years) || !years.range) return undefined;
  const listed = years.items.map((item) => (isScalar(item) ? Number(item.value) : Number.NaN));
  if (listed.includes(year) || !years.flow) return undefined;
  const [start, end] = years.range;
  return `${text.slice(0, start)}[${[...listed, year].sort((a, b) => a - b).join(', ')}]${text.slice(end)}`;
}
