/** Signs between the marks with which other dialects raise them, as in `m^2^`. */
export const raisedMark = /\^([^\s^]+)\^/dgu;

/** Signs between the marks with which others lower them, as in `CO~2~`; in `~5–~10`, each says “about”. */
export const loweredMark = /~([^\s~]*[^\s~\p{Pd}/…])~/dgu;

const superscripts = signs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻');
const subscripts = signs('₀₁₂₃₄₅₆₇₈₉₊₋');

/** Digits and signs with their like above or below the line. */
function signs(like: string): ReadonlyMap<string, string> {
  return new Map([...'0123456789+-'].map((sign, index) => [sign, like[index] ?? sign]));
}

/** Words with their digits above the line. */
export function raised(words: string): string {
  return [...words].map((each) => superscripts.get(each) ?? each).join('');
}

/** Words with their digits below the line. */
export function lowered(words: string): string {
  return [...words].map((each) => subscripts.get(each) ?? each).join('');
}
