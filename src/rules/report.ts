import { counted } from '../core/counted.ts';
import type { ContentFile } from '../content/content-files.ts';
import type { Finding } from './finding.ts';

/** The forms in which findings can be told. */
export const formats = ['text', 'json', 'github'] as const;

export type Format = (typeof formats)[number];

/**
 * Tells findings to a person or to a program; for GitHub, which shows them at their lines, see `github-report.ts`.
 * @param files the files that the findings are about, for the line of each
 * @returns the text without a line end at its end; empty when there is nothing to tell, but `[]` for a program
 */
export function formatFindings(
  findings: readonly Finding[],
  format: Exclude<Format, 'github'>,
  files: readonly ContentFile[],
): string {
  if (format === 'json') return JSON.stringify(findings, null, findings.length > 0 ? 2 : 0);
  const linesOf = new Map<string, string[]>();
  for (const { path, bytes } of files) {
    if (findings.some(({ file }) => file === path)) linesOf.set(path, new TextDecoder().decode(bytes).split(/\r?\n/));
  }
  return findings.map((finding) => paragraph(finding, linesOf.get(finding.file)?.[finding.line - 1])).join('\n\n');
}

/** How many findings there are, in words. */
export function countFindings(findings: readonly Finding[], files: number): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return `${counts.join(' and ') || 'No findings'} in ${files > 0 ? counted(files, 'file') : 'no files'}`;
}

function paragraph({ file, line, column, severity, rule, message, fix }: Finding, source = ''): string {
  const head = `${visible(file)}:${line}:${column}  ${severity}  ${rule}  ${visible(message)}`;
  return [
    head,
    ...(source === '' ? [] : excerpt(source, column)),
    ...(fix === undefined ? [] : [`  ${visible(fix)}`]),
  ].join('\n');
}

const width = 100;

/** The line with a caret under the place; of a long line, the part around it. */
function excerpt(line: string, column: number): [string, string] {
  const start = column <= width - 20 ? 0 : column - Math.floor(width / 2);
  const end = start + width;
  const before = `${start > 0 ? '…' : ''}${visible(line.slice(start, column - 1))}`;
  const [fault = ''] = line.slice(column - 1);
  const shown = isJoiner.test(fault) ? codeOf(fault) : visible(fault);
  const rest = line.slice(Math.max(start, column - 1 + fault.length), end);
  const after = `${shown}${visible(rest)}${end < line.length ? '…' : ''}`;
  return [
    `  ${before}${after}`,
    `  ${' '.repeat([...before].filter((character) => !isJoiner.test(character)).length)}^`,
  ];
}

/** Characters that cannot be seen, or steer a terminal. */
const unseen = new RegExp(
  [
    String.raw`[\p{Cc}\u00AD\u034F\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]`,
    String.raw`|[\u{E0000}-\u{E007F}]|\p{Surrogate}`,
  ].join(''),
  'gu',
);

/** Joiners. Words of Persian and Indic languages are full of them: with codes in their place, nobody could read one. */
const isJoiner = /^[\u200C\u200D]$/;

/** Makes visible what cannot be seen, and keeps characters from steering the terminal. A joiner steers nothing. */
function visible(text: string): string {
  return text.replace(unseen, (character) =>
    character === '\t' ? ' ' : isJoiner.test(character) ? character : codeOf(character),
  );
}

/** A character by its number, as `⟨200B⟩`. */
function codeOf(character: string): string {
  return `⟨${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
