import type { DataFile } from '../content/data-file.ts';
import { mendedLine } from './mended-line.ts';
import { flowList, itemsOf, otherCommas } from './yaml-lists.ts';
import { quoted } from './yaml-values.ts';

/**
 * What to write where a value of YAML is of another kind than its key asks for, with all that its line holds beside.
 * @param expected the kind that is asked for
 * @param path where the value stands
 * @returns nothing where only whoever writes can know it
 */
export function mendedValue(
  expected: string,
  path: readonly PropertyKey[],
  value: unknown,
  { path: file, text, yaml }: DataFile,
): string | undefined {
  const { range } = (yaml.document.getIn(path, true) ?? {}) as { range?: [number, number, number] };
  if (!range) return undefined;
  // Front matter begins behind its first line.
  const before = /\.mdx?$/.test(file) ? text.indexOf('\n') + 1 : 0;
  const source = text.slice(before + range[0], before + range[1]).trimEnd();
  const above = text.slice(0, before + range[0]).split('\n');
  const place = { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
  const told = (why: string, mended: string): string =>
    mendedLine(text, place, source, mended).replace(/^Write: /, `${why}: `);
  if (expected === 'string' && !source.includes('\n')) return told('Put it in quotes', quoted(source));
  if (expected !== 'array' || typeof value === 'object') return undefined;
  return told('Write it as a list', flowList(listed(source, String(value))));
}

/** The items of a list that was written as a text: with a hyphen before each but the first, or with commas. */
function listed(source: string, value: string): string[] {
  const lines = source.split(/\r?\n/).map((line, index) => (index === 0 ? line : line.trim().replace(/^- +/, '')));
  if (lines.length > 1 && !/^["']/.test(source)) return lines.filter((line) => line !== '');
  return /^["'](?!\[)/.test(source) ? [source] : itemsOf(value.replace(otherCommas, ','));
}
