const scripts = {
  ltr: '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}',
  rtl: '\\p{Script=Arabic}\\p{Script=Hebrew}',
};

/** Runs of the other direction than a text's own. */
const foreign = { ltr: foreignTo('ltr'), rtl: foreignTo('rtl') };

function foreignTo(direction: 'ltr' | 'rtl'): RegExp {
  const other = scripts[direction === 'rtl' ? 'ltr' : 'rtl'];
  return new RegExp(`[${other}](?:[^${scripts[direction]}()\\[\\]،؛«»“”]*[${other}\\p{M}\\p{N}])?`, 'gu');
}

/**
 * The runs of a text that are written in the other direction than it, from the first letter of each to the last letter
 * or digit: what stands around them, brackets and stops, belongs to the text.
 */
export function foreignRuns(text: string, direction: 'ltr' | 'rtl'): [start: number, end: number][] {
  return [...text.matchAll(foreign[direction])].map(({ index, 0: found }) => [index, index + found.length]);
}

/** The word in what stands between two spaces, without brackets, marks and stops around it. */
export function wordWithin(text: string): [start: number, end: number] {
  const [before = ''] = /^[^\p{L}\p{N}]*/u.exec(text) ?? [];
  const [after = ''] = /[^\p{L}\p{M}\p{N}]*$/u.exec(text.slice(before.length)) ?? [];
  return [before.length, text.length - after.length];
}
