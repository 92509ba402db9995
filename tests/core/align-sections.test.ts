import { expect, test } from 'vitest';
import { alignSections, type AnchoredSection } from '../../src/core/align-sections.ts';

const section = (anchor: string, heading: string | undefined, ...blocks: string[]): AnchoredSection<string> => ({
  anchor,
  ...(heading === undefined ? {} : { heading }),
  blocks,
});

const lay = (own: AnchoredSection<string>[], other: AnchoredSection<string>[]): string[] =>
  alignSections(own, other).map((pair) => `${pair.own.join('+')}|${pair.other.join('+')}`);

test('headings stand beside headings, and blocks beside those at the same place', () => {
  const rows = lay(
    [section('', undefined, 'Lead'), section('why', 'Why', 'One', 'Two')],
    [section('', undefined, 'Ledd'), section('why', 'Hvorfor', 'En', 'To')],
  );
  expect(rows).toEqual(['Lead|Ledd', 'Why|Hvorfor', 'One|En', 'Two|To']);
});

test('sections are found by their anchors, in whatever order the other language has them', () => {
  const rows = lay(
    [section('a', 'A', '1'), section('b', 'B', '2')],
    [section('b', 'B2', '2b'), section('a', 'A2', '1b')],
  );
  expect(rows).toEqual(['A|A2', '1|1b', 'B|B2', '2|2b']);
});

test('where the counts differ, the section stands beside the other as a whole', () => {
  expect(lay([section('a', 'A', '1', '2')], [section('a', 'A2', '1b', '2b', '3b')])).toEqual(['A|A2', '1+2|1b+2b+3b']);
});

test('what one language lacks is left out on no side, and stands where it stood', () => {
  const rows = lay(
    [section('', undefined), section('a', 'A', '1'), section('c', 'C', '3')],
    [section('', undefined), section('a', 'A2', '1b'), section('b', 'B2', '2b', '3b'), section('d', 'D2')],
  );
  expect(rows).toEqual(['A|A2', '1|1b', '|B2', '|2b', '|3b', '|D2', 'C|', '3|']);
});

test('a page of no section takes all of the other', () => {
  expect(lay([], [section('', undefined, 'x'), section('a', 'A')])).toEqual(['|x', '|A']);
});
