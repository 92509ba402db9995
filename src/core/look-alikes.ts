/** Scripts with letters that look like those of another. */
export const scripts = [
  { name: 'Latin', letters: /\p{Script=Latin}/u },
  { name: 'Cyrillic', letters: /\p{Script=Cyrillic}/u },
  { name: 'Greek', letters: /\p{Script=Greek}/u },
] as const;

type Script = (typeof scripts)[number]['name'];

/** Letters of three scripts that look the same: in each column one letter. */
const lookAlikes: Readonly<Record<Script, string>> = {
  Latin: 'aceiopxysjhABCEHIKMOPTXYZvuNldqw',
  Cyrillic: 'асеіорхуѕјһАВСЕНІКМОРТХУ    ӏԁԛԝ',
  Greek: 'α  ιορχ      ΑΒ ΕΗΙΚΜΟΡΤΧΥΖνυΝ    ',
};

/** The letter of a script that looks like one of another, where there is one. */
export function counterpart(letter: string, from: Script, to: Script): string | undefined {
  const column = [...lookAlikes[from]].indexOf(letter);
  const found = column === -1 ? undefined : [...lookAlikes[to]][column];
  return found === ' ' ? undefined : found;
}

/** Letters of other scripts that look like Latin ones, and rare Latin ones that look like the usual. */
const moreLikeLatin = new RegExp(
  [
    String.raw`[\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}`,
    String.raw`\u0131\u0138\u0185\u0250-\u02AF\u1D00-\u1D7F\uA720-\uA7FFԁհոսօցյզքαγεηικνορτυχω]`,
  ].join(''),
  'u',
);

function isLikeLatin(letter: string): boolean {
  return (
    moreLikeLatin.test(letter) ||
    scripts.some(({ name }) => name !== 'Latin' && counterpart(letter, name, 'Latin') !== undefined)
  );
}

/**
 * The first part of the name of a host that is taken for one in Latin letters, and is none: all of its letters look
 * like them, or some are Latin. Where the whole name ends in another script, its parts may.
 */
export function deceptivePart(host: string): string | undefined {
  const parts = host.split('.');
  const isForeign = /[^\u0000-\u007F]/.test(parts.at(-1) ?? '');
  return parts.find((part) => {
    const letters = [...part].filter((letter) => /\p{L}/u.test(letter));
    const other = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
    if (letters.some((letter) => /\p{Script=Latin}/u.test(letter) && moreLikeLatin.test(letter))) return true;
    if (other.length === 0) return false;
    return other.length < letters.length || (!isForeign && other.every(isLikeLatin));
  });
}
