import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV after RFC 4180, with a byte order mark, by which spreadsheets know UTF-8. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe, which makes it text; negative numbers stay.
 * @param rows the cells of each row by the names of their columns; all rows have the same
 */
export function toCsv(rows: readonly Readonly<Record<string, string>>[]): string {
  const cell = (value: string): { value: string; escape_formulas: boolean } => ({
    value,
    escape_formulas: !/^-\d+(?:[.,]\d+)?$/.test(value),
  });
  return stringify([...rows], { header: true, bom: true, record_delimiter: 'windows', cast: { string: cell } });
}
