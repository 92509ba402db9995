import { compareText } from '../core/text-order.ts';

/** How much a finding weighs: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A problem in the content, at its place, with what to do about it. */
export interface Finding {
  /** Path relative to the project's root, with forward slashes. */
  file: string;
  /** Starts at 1. */
  line: number;
  /** Starts at 1; counts characters (UTF-16 code units). */
  column: number;
  severity: Severity;
  /** Id of the rule that found it. */
  rule: string;
  /** What is wrong, in a sentence without a full stop at its end. */
  message: string;
  /** What to write instead. */
  fix?: string;
}

/** Findings in the order in which a maintainer works through them: by file, then from top to bottom. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}
