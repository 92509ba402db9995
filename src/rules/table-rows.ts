import { counted } from '../core/counted.ts';
import type { TableRow } from 'mdast';
import { nodesOf, placeOf, sourceOf } from '../content/nodes.ts';
import type { Page } from '../content/page.ts';
import { mendedLine } from './mended-line.ts';
import type { Problem } from './rule.ts';

/**
 * Finds rows of a table with more cells than its head, of which readers see nothing, and with fewer; heads without
 * words, and without rows.
 */
export function* tableRow({ tree, text }: Page): Iterable<Problem> {
  for (const table of nodesOf(tree, 'table')) {
    const columns = table.children[0]?.children.length ?? 0;
    if (table.children.length === 1) {
      yield {
        ...placeOf(table),
        message: 'This table has a head and no rows',
        fix: 'Write its rows below, or remove it',
      };
    }
    for (const [index, cell] of (table.children[0]?.children ?? []).entries()) {
      if (cell.children.length > 0) continue;
      const message = `Nothing says what stands in column ${index + 1}: its head is empty`;
      yield { ...placeOf(cell), message, fix: 'Write a word that every row below answers to' };
    }
    for (const row of table.children) {
      const problem = problemOf(row, columns, text);
      if (problem) yield { ...placeOf(row), ...problem };
    }
  }
}

/** The lines of rows in which a `|` within code parts cells. */
export function rowsOfBrokenCode({ tree, text }: Page): Set<number> {
  const rows = nodesOf(tree, 'tableRow').filter((row) => wholeCode(sourceOf(row, text)) !== undefined);
  return new Set(rows.map((row) => placeOf(row).line));
}

function problemOf(row: TableRow, columns: number, text: string): Pick<Problem, 'message' | 'fix'> | undefined {
  const written = sourceOf(row, text);
  const count = row.children.length;
  const whole = wholeCode(written);
  if (whole !== undefined) {
    return {
      message: 'A “|” within code parts cells, as any other does',
      fix: mendedLine(text, placeOf(row), written, whole),
    };
  }
  if (count === columns) return undefined;
  if (!written.includes('|')) {
    return {
      message: 'This line is taken for a row of the table above it',
      fix: 'Put an empty line before this one',
    };
  }
  const cells = row.children.map((cell) =>
    sourceOf(cell, text)
      .replace(/^\||\|$/g, '')
      .trim(),
  );
  const message = `This row has ${counted(count, 'cell')}, and the head of the table ${columns}`;
  const kept = [...cells, ...Array<string>(Math.max(columns - count, 0)).fill('')].slice(0, columns - 1);
  const last = cells.slice(columns - 1).join(' \\| ');
  return {
    message:
      count > columns
        ? `${message}: no reader sees “${cells.slice(columns).join(' | ')}”`
        : `${message}: what is missing is shown as empty`,
    fix: mendedLine(text, placeOf(row), written, `| ${[...kept, last].join(' | ')} |`),
  };
}

/** A row with the bars within its code told apart from those between cells; `undefined` where it has none. */
function wholeCode(written: string): string | undefined {
  const whole = written.replace(/(?<![`\\])(`+)(?!`)([^`]*|.*?[^`])\1(?!`)/g, (code) =>
    code.replace(/(?<!\\)\|/g, '\\|'),
  );
  return whole === written ? undefined : whole;
}
