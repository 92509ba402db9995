const letter = String.raw`[\p{L}\p{N}\p{M}]`;

/**
 * Letters or digits with a hyphen between, or before them (“-tjenester”, the second half of a word), and numbers with a
 * dash; not within an address.
 */
const joined = new RegExp(
  String.raw`(?<![\p{L}\p{N}\p{M}./@:#&-])` +
    String.raw`(?:${letter}+(?:-${letter}+)+|-${letter}+|\d{1,4}[–-]\d{1,4})(?!${letter}|[/@]|-\S)`,
  'gu',
);

/** As long as a name may be that no line divides; a longer one would not fit beside others. */
const longestName = 14;

/** Several words of Latin letters among which stand numbers or hyphens: “Meld. St. 17”. */
const latinRun = /\p{sc=Latin}[\p{sc=Latin}\p{M}.-]*(?:\u00A0[\p{sc=Latin}\p{N}.-]+)+/gu;

/**
 * Puts elements around what no line may divide: names with a hyphen, such as “e-Bok”, and ranges of numbers. Other
 * words with hyphens may be divided there. In a text from right to left, what is written in Latin letters is isolated
 * too.
 * @param text a text in HTML
 */
export function keepNamesWhole(text: string, isRightToLeft: boolean): string {
  if (!/[-–]|\u00A0/u.test(text)) return text;
  const whole = text.replace(joined, (name) => (isOneName(name) ? mark(name, isRightToLeft) : name));
  return isRightToLeft ? whole.replace(latinRun, (run) => mark(run, true)) : whole;
}

/** A hyphen stays with short parts, abbreviations and numbers. */
function isOneName(name: string): boolean {
  const parts = name.split(/[-–]/);
  const isShort = (part: string): boolean => part.length <= 3 || part === part.toUpperCase();
  return name.length <= longestName && parts.some(isShort);
}

function mark(name: string, isRightToLeft: boolean): string {
  const element = isRightToLeft && /\p{sc=Latin}/u.test(name) ? 'bdi' : 'span';
  return `<${element} class="w">${name}</${element}>`;
}
