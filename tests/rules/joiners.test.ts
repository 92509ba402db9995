import { expect, test } from 'vitest';
import { formatFindings } from '../../src/rules/report.ts';

const line = 'می\u200Cشود و wo\u200Crd';

/** A finding at a column of the line, as people read it. */
const told = (column: number): string[] =>
  formatFindings(
    [
      {
        file: 'content/docs/fa/a.md',
        line: 1,
        column,
        severity: 'error',
        rule: 'any-rule',
        message: `“${line}” is wrong`,
      },
    ],
    'text',
    [{ path: 'content/docs/fa/a.md', bytes: new TextEncoder().encode(line) }],
  ).split('\n');

test('joiners stand in a line as they are, so that its words can be read', () => {
  const [head, excerpt, caret] = told(9);
  expect(head).toContain(`“${line}” is wrong`);
  expect(excerpt).toBe(`  ${line}`);
  // A joiner takes no room.
  expect(caret).toBe(`  ${' '.repeat(7)}^`);
});

test('a joiner is shown where it is itself what is wrong', () => {
  expect(told(12)[1]).toBe('  می\u200Cشود و wo⟨200C⟩rd');
});
